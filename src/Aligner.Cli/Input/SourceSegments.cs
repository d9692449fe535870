using Aligner.Cli.Input.Files;
using Aligner.Formats;
using Aligner.Pairing;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Input;

/// <summary>
/// Reads transcripts where corpora are asked for, found and paired as <c>align</c> finds and pairs them, and aligns them.
/// </summary>
internal sealed class SourceSegments(Segmenter segmenter, Action<Problem> report, Action<Transcript> note, CancellationToken cancellation)
{
    public SourceOptions Options { get; init; } = SourceOptions.Default;

    /// <summary>Takes the files of the folders that are neither transcripts nor corpora.</summary>
    public PassedOver PassedOver { get; init; } = new();

    public static IEnumerable<string> Extensions => SourceFormats.Extensions;

    /// <summary>Whether the file is a transcript by the extension of its name.</summary>
    public static bool IsNamedSo(string path) => !IsCorpusName(path) && SourceFormats.HasKnownExtension(path);

    /// <summary>Whether the input is a transcript: by the extension of its name, else by not being a corpus.</summary>
    public static bool Takes(CorpusHead head, string path) => IsNamedSo(path) || (!IsCorpusName(path) && CorpusReader.Detect(head) is null);

    /// <summary>Whether there is a transcript in the folder or below it.</summary>
    public static bool IsIn(string folder, SizeLimit maxSize) => new InputFinder { MaxSize = maxSize }.Find([folder]).Count > 0;

    /// <summary>The segments of files and folders.</summary>
    public IEnumerable<Segment> Read(IReadOnlyList<string> inputs, Stream standardInput)
    {
        var finder = new InputFinder { MaxSize = Options.MaxSize, IsReadElsewhere = IsCorpusName, PassedOver = PassedOver };
        var files = finder.Find(inputs);
        finder.Problems.ForEach(report);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var segment in Unforeseen.Guard(file.Source, report, () => SegmentsOf(Read(file, standardInput))))
                yield return segment;
        }
    }

    /// <summary>The segments of what is open already.</summary>
    public IEnumerable<Segment> Read(CorpusSource source)
    {
        var (bytes, problem) = Options.MaxSize.ReadAll(source.Name, source.Stream);
        return SegmentsOf(bytes is null
            ? new ReadResult(null, problem) : TranscriptReader.Read(source.Name, source.Document, bytes, Options.Reading));
    }

    private ReadResult Read(InputFile file, Stream standardInput) => InputReader.Read(file, standardInput, Options,
        () => new TimelinePairer(TimelineOptions.Default, segmenter.Lexicon), cancellation);

    private IEnumerable<Segment> SegmentsOf(ReadResult read)
    {
        foreach (var problem in read.Transcript?.Problems ?? [read.Problem!])
            report(problem);
        if (read.Transcript is not { } transcript)
            return [];
        note(transcript);
        return segmenter.Segments(transcript, cancellation);
    }

    private static bool IsCorpusName(string path) =>
        CorpusFormats.ByExtension(SourceFormats.WithoutCompression(path)) is { IsToldByName: true };
}
