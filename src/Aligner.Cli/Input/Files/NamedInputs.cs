using Aligner.Formats;

namespace Aligner.Cli.Input.Files;

/// <summary>Whether a file is among what a run was told to read, by whatever path it is named.</summary>
internal sealed class NamedInputs
{
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly List<string> _folders = [];
    private readonly Func<string, bool> _isRead;

    /// <param name="inputs">Files, folders, or - for standard input.</param>
    /// <param name="isRead">Whether a file of a folder is read, by its name.</param>
    public NamedInputs(IEnumerable<string> inputs, Func<string, bool> isRead)
    {
        _isRead = isRead;
        foreach (var input in inputs.Where(input => input != InputFile.StandardInput && input.Length > 0))
        {
            if (Directory.Exists(input))
                _folders.Add(RealPath.Of(input));
            else
                _files.UnionWith(FilesOf(input).Select(RealPath.Of));
        }
    }

    public static NamedInputs None { get; } = new([], _ => false);

    public bool Has(string path)
    {
        if (!File.Exists(path))
            return false;
        var real = RealPath.Of(path);
        return _files.Contains(real)
            || (_isRead(real) && _folders.Exists(
                folder => real.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
                    StringComparison.Ordinal)));
    }

    /// <summary>A corpus of several files is named by one of them.</summary>
    private static IEnumerable<string> FilesOf(string input) =>
        CorpusFormats.ByExtension(input) is { Endings: { Count: > 1 } endings } format
        ? endings.Select(ending => format.StemOf(input) + ending).Append(input) : [input];
}

/// <summary>
/// The one path that a file has without links, <c>.</c> and <c>..</c>, so that two names of it can be told for what they are.
/// </summary>
internal static class RealPath
{
    /// <summary>How many links may lead to each other.</summary>
    private const int MostLinks = 40;

    public static string Of(string path) => Of(Path.GetFullPath(path), 0);

    private static string Of(string full, int links)
    {
        if (Path.GetDirectoryName(full) is not { } above)
            return full;
        var real = Path.Combine(Of(above, links), Path.GetFileName(full));
        return links < MostLinks && new FileInfo(real).LinkTarget is { } target
            ? Of(Path.GetFullPath(target, Path.GetDirectoryName(real)!), links + 1)
            : real;
    }
}
