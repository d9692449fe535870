namespace Aligner.Cli.Input;

/// <summary>The one path that a file has without links, <c>.</c> and <c>..</c>, so that two names of it can be told for what they are.</summary>
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
