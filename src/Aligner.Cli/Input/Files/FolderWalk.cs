using Aligner.Text;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Input.Files;

/// <summary>
/// Lists the files of a kind in a folder and its subfolders in the order of their documents, one folder in memory at a time. Hidden ones
/// are left out; what cannot be read, or is neither file nor folder, is named and never opened.
/// </summary>
internal sealed class FolderWalk
{
    private readonly string _root;
    private readonly Func<string, bool> _isWanted;
    private readonly Action<string> _passOver;
    private readonly SizeLimit? _streamSize;
    private readonly List<(string FirstFile, string Below, int Segments)> _streams = [];

    private FolderWalk(string root, Func<string, bool> isWanted, Action<string> passOver, SizeLimit? streamSize)
    {
        (_root, _isWanted, _passOver, _streamSize) = (root, isWanted, passOver, streamSize);
        Visit("");
        _streams.Sort((one, other) => string.CompareOrdinal(one.FirstFile, other.FirstFile));
    }

    /// <summary>The files that are a document each.</summary>
    public InputFiles Files { get; } = new();

    /// <summary>
    /// The folders of segments that are one transcript each, below the root, and how many they hold; in the order of their first files.
    /// </summary>
    public IEnumerable<(string Below, int Segments)> Streams => _streams.Select(stream => (stream.Below, stream.Segments));

    /// <summary>What cannot be read.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>The transcripts of a folder.</summary>
    /// <param name="root">As the user gave it.</param>
    /// <param name="maxSize">Of a folder of segments as a whole.</param>
    /// <param name="passOver">Takes the paths of the other files.</param>
    public static FolderWalk OfSources(string root, SizeLimit maxSize, Action<string> passOver) =>
        new(root, SourceFormats.HasKnownExtension, passOver, maxSize);

    /// <summary>The files of another kind.</summary>
    /// <param name="root">As the user gave it.</param>
    /// <param name="isWanted">Tells by the name.</param>
    /// <param name="passOver">Takes the paths of the other files.</param>
    public static FolderWalk Of(string root, Func<string, bool> isWanted, Action<string> passOver) =>
        new(root, isWanted, passOver, streamSize: null);

    /// <param name="below">Where the folder is below the root: empty, or ends in a slash.</param>
    private void Visit(string below)
    {
        var (files, folders) = List(below);
        if (_streamSize is not null && files.Count > 0 && IsStream(below, files))
            files.Clear();
        // A subfolder's documents all begin with its name and a slash: sorted among the files by that, they come where they belong.
        foreach (var (_, name,
            isFolder) in files.Concat(folders).OrderBy(item => item.Key, StringComparer.Ordinal)
            .ThenBy(item => item.Name, StringComparer.Ordinal))
        {
            if (isFolder)
                Visit($"{below}{name}/");
            else
                Files.Add(new InputFile(PathOf(below + name), FileName.Shown(below + Stem(name))));
        }
    }

    private (List<(string Key, string Name, bool IsFolder)> Files, List<(string Key, string Name, bool IsFolder)> Folders) List(
        string below)
    {
        List<(string Key, string Name, bool IsFolder)> files = [], folders = [];
        foreach (var (name, kind) in Entries(below))
        {
            if (kind == FileKind.Folder)
            {
                folders.Add(($"{FileName.Shown(name)}/", name, true));
            }
            else if (kind != FileKind.File)
            {
                Problems.Add(new Problem("AL0010", IsMissing(name, kind)
                    ? Severity.Error : Severity.Warning, FileName.Shown(PathOf(below + name)), 1, 1,
                    $"is {kind.Name()}, and passed over; what is not a file or folder is read only where it is named itself"));
            }
            else if (_isWanted(name))
            {
                files.Add((FileName.Shown(Stem(name)), name, false));
            }
            else
            {
                _passOver(PathOf(below + name));
            }
        }

        return (files, folders);
    }

    /// <summary>Whether the link to a document is there, and the document is not.</summary>
    private bool IsMissing(string name, FileKind kind) => kind == FileKind.BrokenLink && _isWanted(name);

    private List<(string Name, FileKind Kind)> Entries(string below)
    {
        try
        {
            return InputSystem.Entries(PathOf(below));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problems.Add(new Problem("AL0002", Severity.Error, FileName.Shown(PathOf(below)), 1, 1, $"cannot be read: {error.Message}"));
            return [];
        }
    }

    private bool IsStream(string below, List<(string Key, string Name, bool IsFolder)> files)
    {
        if (SegmentFolder.Find(PathOf(below), _streamSize!.Value) is not { } segments)
            return false;
        _streams.Add((below + files.Select(file => file.Name).Min(StringComparer.Ordinal), below.TrimEnd('/'), segments.Count));
        return true;
    }

    private string PathOf(string below) => below.Length > 0 ? Path.Combine(_root, below) : _root;

    private static string Stem(string name) => Path.ChangeExtension(SourceFormats.WithoutCompression(name), null);
}
