using Aligner.Cli.Input.Files;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Input;

/// <summary>Reads the corpora named on the command line, one after the other.</summary>
internal sealed class CorpusInput(Stream standardInput, Action<Problem> report, CorpusFormat? format, CancellationToken cancellation)
{
    private HashSet<string> _repeated = [];

    /// <summary>The segments of all of them; what cannot be read is told and passed over.</summary>
    public IEnumerable<Segment> Segments(IEnumerable<string> inputs)
    {
        if (NamesByPath)
            _repeated = RepeatedNames(inputs);
        return All(inputs);
    }

    private IEnumerable<Segment> All(IEnumerable<string> inputs) => Sources is null || format is not null
        ? inputs.SelectMany(Paths).SelectMany(Segments)
        : InputRuns.Of(inputs, input => HasSources(input, Sources))
        .SelectMany(run => run.AreSources ? Mixed(run.Inputs, Sources) : run.Inputs.SelectMany(Paths).SelectMany(Segments));

    /// <summary>Each corpus by itself.</summary>
    public IReadOnlyList<(string Path, IEnumerable<Segment> Segments)> Corpora(IEnumerable<string> inputs) =>
        [.. inputs.SelectMany(Paths).Select(path => (path, Segments(path)))];

    /// <summary>
    /// Whether corpora that would give their segments one document's name, and have no documents of their own, are named by their path.
    /// </summary>
    public bool NamesByPath { get; init; }

    /// <summary>Is told of each corpus before its segments come.</summary>
    public Action BeginCorpus { get; init; } = () => { };

    /// <summary>Takes the files of the folders that are no corpora.</summary>
    public PassedOver PassedOver { get; init; } = new();

    /// <summary>Reads what is not a corpus as a source and aligns it; null where only corpora are taken.</summary>
    public SourceSegments? Sources { get; init; }

    private static bool HasSources(string input, SourceSegments sources) =>
        InputSystem.IsFolder(input)
        ? SourceSegments.IsIn(input, sources.Options.MaxSize) : input != InputFile.StandardInput && SourceSegments.IsNamedSo(input);

    /// <summary>The corpora that are in folders beside sources, then the sources.</summary>
    private IEnumerable<Segment> Mixed(IReadOnlyList<string> inputs, SourceSegments sources) => inputs
        .Where(InputSystem.IsFolder).SelectMany(folder => OneOfEach(folder, CorporaIn(folder, isTold: true))).SelectMany(Segments)
        .Concat(sources.Read(inputs, standardInput));

    private IEnumerable<Segment> Segments(string path)
    {
        var stream = Open(path);
        if (stream is null)
            yield break;
        using var closed = path == InputFile.StandardInput ? null : stream;
        BeginCorpus();
        foreach (var segment in Unforeseen.Guard(NameOf(path), report, () => Guarded(path, Begun(path, stream))))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return segment;
        }
    }

    /// <summary>Opened with its first segment: a damaged file is told from its head.</summary>
    private IEnumerable<Segment> Begun(string path, Stream stream)
    {
        foreach (var segment in Read(path, stream))
            yield return segment;
    }

    private IEnumerable<Segment> Read(string path, Stream stream)
    {
        var source = SourceOf(path, stream, report);
        if (_repeated.Contains(source.Document))
            source = source with { Document = UniqueNames.ByPath(path) };
        if (Sources is null || format is not null)
            return CorpusReader.Read(source, format);
        var (head, whole) = CorpusReader.Open(stream, path);
        return SourceSegments.Takes(head, path)
            ? Sources.Read(source with { Stream = whole }) : CorpusReader.Read(source with { Stream = whole }, format);
    }

    /// <summary>A corpus with the files that belong to it beside it.</summary>
    public static CorpusSource SourceOf(string path, Stream stream, Action<Problem> report) =>
        new(NameOf(path), DocumentName(path), stream, report)
        {
            OpenBeside = ending => OpenFile(CorpusFormats.StemOf(path) + ending),
            OpenNamed = name => OpenNamed(path, name),
        };

    /// <summary>The files of a folder that have an extension of a corpus format, by their path; anything else as it is.</summary>
    private IEnumerable<string> Paths(string input)
    {
        if (!InputSystem.IsFolder(input))
            return [input];
        var files = CorporaIn(input, isTold: false);
        if (files.Count == 0)
        {
            report(new Problem("AL0904", Severity.Error, input, 1, 1,
                $"the folder has no corpus; looked for {string.Join(' ', Sources is null || format is not null ? Extensions : Extensions.Concat(SourceSegments.Extensions))}"));
        }

        return OneOfEach(input, files);
    }

    /// <summary>The names of documents that several of the corpora would have.</summary>
    private HashSet<string> RepeatedNames(IEnumerable<string> inputs) =>
        [.. inputs.SelectMany(
            input => InputSystem.IsFolder(input)
                ? FolderWalk.Of(input, HasKnownExtension, _ => { }).Files.Select(file => file.Path) : [input])
            .Select(CorpusFormats.StemOf).Distinct(StringComparer.Ordinal).GroupBy(stem => DocumentName(stem), StringComparer.Ordinal)
            .Where(same => same.Count() > 1).Select(same => same.Key)];

    /// <param name="folder">To look in, and below.</param>
    /// <param name="isTold">Whether what is not read there is told by another, who looks for sources.</param>
    private List<string> CorporaIn(string folder, bool isTold)
    {
        // What --from leaves out was not asked for.
        var found = FolderWalk.Of(folder, HasKnownExtension, isTold || format is not null ? _ => { } : PassedOver.Add);
        if (!isTold)
            found.Problems.ForEach(report);
        return [.. found.Files.Select(file => file.Path).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Where a corpus is there in several formats, which is how <c>--to tmx,csv,jsonl</c> leaves it, one is read: that which holds most.
    /// </summary>
    private List<string> OneOfEach(string folder, List<string> files)
    {
        List<string> kept = [.. files.GroupBy(CorpusFormats.StemOf, StringComparer.Ordinal).Select(same => same.MinBy(RankOf)!)];
        if (kept.Count < files.Count)
        {
            report(new Problem("AL0906", Severity.Warning, folder, 1, 1,
                $"passed over what is there in another format too: {files.Count - kept.Count} of {files.Count} files; --from names the format to read"));
        }

        return kept;
    }

    private static int RankOf(string path) => CorpusFormats.ByExtension(SourceFormats.WithoutCompression(path))?.Name switch
    {
        "jsonl" => 0,
        "parquet" => 1,
        "tmx" => 2,
        _ => int.MaxValue,
    };

    private IEnumerable<string> Extensions =>
        format is null ? CorpusFormats.All.Where(known => known.IsToldByName).SelectMany(known => known.Extensions) : format.Extensions;

    // What reviewers said of a corpus may stand beside it.
    private bool HasKnownExtension(string path) =>
        !path.EndsWith(EditLogs.Ending, StringComparison.OrdinalIgnoreCase)
        && Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(extension + ".gz", StringComparison.OrdinalIgnoreCase));

    private Stream? Open(string path)
    {
        try
        {
            return path == InputFile.StandardInput ? standardInput : InputSystem.Open(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report(InputSystem.Exists(path)
                ? new Problem("AL0002", Severity.Error, FileName.Shown(path), 1, 1, $"cannot be read: {error.Message}")
                : new Problem("AL0001", Severity.Error, FileName.Shown(path), 1, 1, "no such file or folder"));
            return null;
        }
    }

    /// <summary>What goes wrong with the file while it is opened and read ends it with a problem, not the run.</summary>
    private IEnumerable<Segment> Guarded(string path, IEnumerable<Segment> segments)
    {
        using var each = segments.GetEnumerator();
        while (Next(path, each))
            yield return each.Current;
    }

    private bool Next(string path, IEnumerator<Segment> each)
    {
        try
        {
            return each.MoveNext();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            report(new Problem("AL0903", Severity.Error, NameOf(path), 1, 1, $"cannot be read to its end: {error.Message}"));
            return false;
        }
    }

    private static FileStream? OpenFile(string path) => InputSystem.KindOf(path) == FileKind.File ? InputSystem.Open(path) : null;

    /// <summary>A corpus may name what is below its own folder and nothing else of the machine.</summary>
    private static FileStream? OpenNamed(string path, string name) =>
        Path.IsPathRooted(name) || name.Split('/', '\\').Contains("..")
        ? null : OpenFile(Path.Combine(Path.GetDirectoryName(path) ?? "", name));

    /// <summary>For messages.</summary>
    private static string NameOf(string path) => path == InputFile.StandardInput ? "stdin" : FileName.Shown(path);

    private static string DocumentName(string path) =>
        path == InputFile.StandardInput ? "stdin" : FileName.Shown(Path.GetFileName(CorpusFormats.StemOf(path)));
}
