using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Input;

/// <summary>Lists the sources in a folder and its subfolders in the order of their documents, one folder in memory at a time; what is hidden and linked folders are passed over.</summary>
internal sealed class FolderWalk
{
    private readonly string _root;
    private readonly SizeLimit _maxSize;
    private readonly List<(string FirstFile, string Below, int Segments)> _streams = [];

    /// <param name="root">As the user gave it.</param>
    /// <param name="maxSize">Of a folder of segments as a whole.</param>
    public FolderWalk(string root, SizeLimit maxSize)
    {
        (_root, _maxSize) = (root, maxSize);
        Visit(new DirectoryInfo(root), "");
        _streams.Sort((one, other) => string.CompareOrdinal(one.FirstFile, other.FirstFile));
    }

    /// <summary>The sources that are a document each.</summary>
    public InputFiles Files { get; } = new();

    /// <summary>The folders of segments that are one transcript each, below the root, and how many they hold; in the order of their first files.</summary>
    public IEnumerable<(string Below, int Segments)> Streams => _streams.Select(stream => (stream.Below, stream.Segments));

    /// <summary>How many files have no extension of a source format.</summary>
    public int Skipped { get; private set; }

    /// <param name="folder">To list.</param>
    /// <param name="below">Where it is below the root: empty, or ends in a slash.</param>
    private void Visit(DirectoryInfo folder, string below)
    {
        var files = Sources(folder);
        if (files.Count > 0 && IsStream(below, files))
            files.Clear();
        // A subfolder's documents all begin with its name and a slash: sorted among the files by that, they come where they belong.
        foreach (var (_, name, isFolder) in files.Concat(Subfolders(folder)).OrderBy(item => item.Key, StringComparer.Ordinal).ThenBy(item => item.Name, StringComparer.Ordinal))
        {
            if (isFolder)
                Visit(new DirectoryInfo(Path.Combine(folder.FullName, name)), $"{below}{name}/");
            else
                Files.Add(new InputFile(Path.Combine(_root, below + name), below + Stem(name)));
        }
    }

    private List<(string Key, string Name, bool IsFolder)> Sources(DirectoryInfo folder)
    {
        var files = new List<(string Key, string Name, bool IsFolder)>();
        foreach (var name in folder.EnumerateFiles().Where(file => !IsHidden(file)).Select(file => file.Name.Replace('\\', '/')))
        {
            if (SourceFormats.HasKnownExtension(name))
                files.Add((Stem(name), name, false));
            else
                Skipped++;
        }

        return files;
    }

    private static List<(string Key, string Name, bool IsFolder)> Subfolders(DirectoryInfo folder) =>
        [.. folder.EnumerateDirectories().Where(child => !IsHidden(child) && child.LinkTarget is null).Select(child => ($"{child.Name}/", child.Name, true))];

    private bool IsStream(string below, List<(string Key, string Name, bool IsFolder)> files)
    {
        if (SegmentFolder.Find(Path.Combine(_root, below), _maxSize) is not { } segments)
            return false;
        _streams.Add((below + files.Select(file => file.Name).Min(StringComparer.Ordinal), below.TrimEnd('/'), segments.Count));
        return true;
    }

    private static string Stem(string name) => Path.ChangeExtension(SourceFormats.WithoutCompression(name), null);

    private static bool IsHidden(FileSystemInfo item) => item.Name.StartsWith('.') || item.Attributes.HasFlag(FileAttributes.Hidden);
}
