using Aligner.Segments.Operations;

namespace Aligner.Cli.Input.Files;

/// <summary>
/// Where two files would give one document name, both keep their extension, then their whole path, in which bytes that are not UTF-8 are
/// escaped.
/// </summary>
internal static class UniqueNames
{
    public static InputFiles In(InputFiles files)
    {
        var withExtension = Rename(files, file => file.Document + Path.GetExtension(file.Path));
        return Rename(withExtension, file => ByPath(file.Path));
    }

    public static string ByPath(string path) => FileName.Escaped(path).Replace(Path.DirectorySeparatorChar, '/').TrimStart('/', '.');

    private static InputFiles Rename(InputFiles files, Func<InputFile, string> name)
    {
        var repeated = Repeated(files);
        return repeated.Count == 0
            ? files : InputFiles.Of(
                files.Select(file => repeated.Contains(TextHash.Of(file.Document)) ? file with { Document = name(file) } : file));
    }

    /// <summary>The hashes of the names that come more than once.</summary>
    private static HashSet<UInt128> Repeated(InputFiles files)
    {
        var hashes = new UInt128[files.Count];
        foreach (var (index, file) in files.Index())
            hashes[index] = TextHash.Of(file.Document);
        Array.Sort(hashes);
        return [.. hashes.Where((hash, index) => index > 0 && hash == hashes[index - 1])];
    }
}
