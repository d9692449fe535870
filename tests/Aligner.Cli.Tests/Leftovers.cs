namespace Aligner.Cli.Tests;

/// <summary>What a run has beside its output while it is at work, and may leave where it is cut short.</summary>
internal static class Leftovers
{
    public static bool IsTemporary(string path) => IsMarked(path, ".tmp");

    public static bool IsJournal(string path) => IsMarked(path, ".resume");

    public static IEnumerable<FileInfo> Journals(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles(".aligner-*.resume", SearchOption.AllDirectories) : [];

    public static IEnumerable<string> Temporaries(string folder) =>
        Directory.EnumerateFiles(folder, ".aligner-*.tmp", SearchOption.AllDirectories);

    private static bool IsMarked(string path, string ending) =>
        Path.GetFileName(path).StartsWith(".aligner-", StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal);
}
