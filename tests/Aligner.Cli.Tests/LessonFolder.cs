using Aligner.Tests;

namespace Aligner.Cli.Tests;

/// <summary>A folder for runs that end early: lessons to align in <c>in</c>, and what the runs leave beside it.</summary>
internal static class LessonFolder
{
    public const string Lesson = "Length: 0:15\n\n00:05\nOne horse.\n一匹马。\n";

    public static void WriteLessons(this TemporaryFolder folder, int count)
    {
        for (var i = 0; i < count; i++)
            folder.Write($"in/lesson-{i:0000}.txt", Lesson);
    }

    /// <summary>The files of the folder that are not below <c>in</c>.</summary>
    public static IEnumerable<string> Outside(this TemporaryFolder folder) =>
        Directory.EnumerateFiles(folder.Path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);
}
