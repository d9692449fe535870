using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Cli.Configuration;

/// <summary>Finds the project's settings: the nearest <c>aligner.json</c> in a folder or one above it.</summary>
internal static class SettingsFinder
{
    private const string FileName = "aligner.json";

    /// <summary>The settings for a folder; null where they cannot be read, which is then told.</summary>
    public static ProjectSettings? Load(string folder, TextWriter error)
    {
        if (Find(folder) is not { } path)
            return ProjectSettings.None;
        var (settings, problems) = Read(path, Path.GetRelativePath(folder, path));
        foreach (var problem in problems)
            error.WriteLine(problem);
        return problems.IsEmpty ? settings : null;
    }

    private static (ProjectSettings Settings, ImmutableArray<Problem> Problems) Read(string path, string name)
    {
        try
        {
            return SettingsReader.Read(name, File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (ProjectSettings.None, [new Problem("AL0002", Severity.Error, name, 1, 1, $"cannot be read: {problem.Message}")]);
        }
    }

    private static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, FileName);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
