using Aligner.Formats;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Output;

/// <summary>Where a run's corpus goes: one file for all, one file a document and format, or standard output.</summary>
/// <param name="Path">The file or folder; null for standard output.</param>
/// <param name="IsFolder">Whether each document gets its own files.</param>
/// <param name="Formats">At least one; just one unless it is a folder.</param>
internal sealed record OutputPlan(string? Path, bool IsFolder, IReadOnlyList<CorpusFormat> Formats)
{
    public const string StandardOutput = "-";

    private const string Packed = ".gz";

    /// <summary>What may be replaced.</summary>
    public Replacement Replacement { get; init; } = Replacement.Free;

    /// <summary>Other files that the run writes: no document gets one of them.</summary>
    public IReadOnlyList<string> Taken { get; init; } = [];

    /// <summary>Ends what the writers wait for.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What the bytes of a file go through on their way to the disk; null for nothing.</summary>
    public Func<Stream, DiskStream>? Disk { get; init; }

    /// <summary>The plan for what -o and --to say; or, where they cannot both be meant, why not.</summary>
    public static (OutputPlan? Plan, string? Error) Make(string? output, IReadOnlyList<CorpusFormat> formats)
    {
        if (output is null or StandardOutput)
            return MakeStandardOutput(formats);
        return IsFolderPath(output) ? MakeFolder(output, formats) : MakeFile(output, formats);
    }

    /// <summary>The plan for one file: its format is the one named, else that of its extension.</summary>
    public static (OutputPlan? Plan, string? Error) MakeFile(string path, IReadOnlyList<CorpusFormat> formats)
    {
        if (formats.Count > 1)
            return (null, $"the file '{path}' takes one format, not {Names(formats)}; give a folder with -o");
        return (formats.Count == 1 ? formats[0] : CorpusFormats.ByExtension(SourceFormats.WithoutCompression(path))) is { } format
            ? !format.CanBePacked && IsPacked(path)
                ? (null, $"'{path}' cannot be compressed: {format.Name} is an archive itself, or names the files beside it; leave out .gz")
                : (new OutputPlan(path, false, [format]), null)
            : (null, $"the extension of '{path}' names no corpus format; choose one with --to: {Names(CorpusFormats.All)}");
    }

    private static (OutputPlan? Plan, string? Error) MakeFolder(string path, IReadOnlyList<CorpusFormat> formats)
    {
        if (formats.FirstOrDefault(format => format.IsFolder) is { } whole)
        {
            return formats.Count == 1
                ? (new OutputPlan(path.TrimEnd('/', '\\'), false, formats), null)
                : (null, $"{whole.Name} is a folder of its own, with all documents in it; write it by itself");
        }

        var same = formats.SelectMany(format => format.Endings.Select(ending => (format, ending)))
            .ToLookup(row => row.ending, row => row.format).FirstOrDefault(row => row.Count() > 1);
        return same is null
            ? (new OutputPlan(path, true, formats.Count == 0 ? [Default] : formats), null)
            : (null, $"{string.Join(" and ", same.Select(format => format.Name))} are files of one name, that of the document with {same.Key}; choose one of them");
    }

    /// <summary>The files of a document's corpus in a format, in the order of its endings; none for standard output.</summary>
    /// <param name="document">Its name in the folder.</param>
    /// <param name="format">The format.</param>
    /// <param name="count">How many there are, where the writer opened more than the format always has.</param>
    public IReadOnlyList<string> PathsOf(string document, CorpusFormat format, int count = 0)
    {
        var endings = count > 0 ? format.EndingsOf(count) : format.Endings;
        if (Path is null)
            return [];
        if (!IsFolder && endings.Count == 1)
            return [Path];
        if (IsFolder)
            return [.. endings.Select(ending => System.IO.Path.Combine(Path, document) + ending)];
        var stem = format.StemOf(SourceFormats.WithoutCompression(Path));
        // A pair of languages may stand at the end of the name, as corpora are called: news.en-zh.
        var languages = System.IO.Path.GetFileNameWithoutExtension(endings[0]);
        stem = stem.EndsWith(languages, StringComparison.OrdinalIgnoreCase) ? stem[..^languages.Length] : stem;
        return [.. endings.Select(ending => stem + ending + (IsPacked(Path) ? Packed : ""))];
    }

    /// <summary>Whether a file of this name is written compressed.</summary>
    public static bool IsPacked(string path) => path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

    private static (OutputPlan? Plan, string? Error) MakeStandardOutput(IReadOnlyList<CorpusFormat> formats) => formats switch
    {
        [] => (new OutputPlan(null, false, [Default]), null),
        [{ Endings.Count: > 1 } several] =>
            (null, $"standard output takes one file, and {several.Name} is {several.Endings.Count}; give a file or a folder with -o"),
        [_] => (new OutputPlan(null, false, formats), null),
        _ => (null, $"standard output takes one format, not {Names(formats)}; give a folder with -o"),
    };

    private static CorpusFormat Default => CorpusFormats.ByName("jsonl")!;

    private static bool IsFolderPath(string path) =>
        path.EndsWith('/') || path.EndsWith('\\') || Directory.Exists(path)
        || (System.IO.Path.GetExtension(path).Length == 0 && !File.Exists(path) && !DevicePath.Is(path));

    private static string Names(IEnumerable<CorpusFormat> formats) => string.Join(", ", formats.Select(format => format.Name));
}
