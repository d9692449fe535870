using System.Collections.Immutable;
using Aligner.Cli.Input;
using Aligner.Transcripts;

namespace Aligner.Cli.Configuration;

/// <summary>Finds the project's settings: the nearest <c>aligner.json</c> in a folder or one above it.</summary>
internal static class SettingsFinder
{
    private const string FileName = "aligner.json";
    private const int MostBytes = 1 << 20;

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
        if (InputSystem.KindOf(path) is var kind and not FileKind.File)
            return Unfit(name, "AL1034", $"is {kind.Name()}; settings are in a regular file");
        try
        {
            return ReadUpTo(path, MostBytes + 1) is { Length: <= MostBytes } bytes
                ? SettingsReader.Read(name, bytes)
                : Unfit(name, "AL1034", "has more than 1 MiB; settings are shorter");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Unfit(name, "AL0002", $"cannot be read: {problem.Message}");
        }
    }

    private static (ProjectSettings Settings, ImmutableArray<Problem> Problems) Unfit(string name, string code, string message) =>
        (ProjectSettings.None, [new Problem(code, Severity.Error, name, 1, 1, message)]);

    private static byte[] ReadUpTo(string path, int most)
    {
        using var stream = InputSystem.Open(path);
        var bytes = new byte[Math.Min(most, stream.Length)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Whatever has the name is found: what is no file is an error, and not passed over.</summary>
    private static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, FileName);
            if (Path.Exists(path))
                return path;
        }

        return null;
    }
}
