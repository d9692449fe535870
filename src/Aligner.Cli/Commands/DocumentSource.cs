using Aligner.Cli.Input;
using Aligner.Corpus;
using Aligner.Corpus.Journal;
using Aligner.Corpus.Operations;
using Aligner.Transcripts;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Commands;

/// <summary>Reads and aligns the documents of a run, several at a time, and gives them in their order.</summary>
internal sealed class DocumentSource(Stream standardInput, AlignRequest request, Segmenter segmenter, RunJournal? journal, CancellationToken cancellation)
{
    /// <summary>In characters. What reading so much leaves behind would else stand beside what aligning it needs: an eighth more memory, for a thirtieth less time.</summary>
    private const int LargeText = 1 << 22;

    public IEnumerable<PreparedDocument> Documents(IReadOnlyCollection<InputFile> files) =>
        OrderedWork.Select(files, Math.Min(request.Jobs, Math.Max(1, files.Count)), file => Prepare(file, isOnly: files.Count == 1));

    private PreparedDocument Prepare(InputFile file, bool isOnly)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return PrepareWhole(file, isOnly);
        }
        catch (Exception error) when (Unforeseen.Is(error))
        {
            return new PreparedDocument(new ReadResult(null, Unforeseen.ProblemOf(error, file.Source)), [], null);
        }
    }

    private PreparedDocument PrepareWhole(InputFile file, bool isOnly)
    {
        var read = Read(file);
        if (read.Transcript is not { } transcript)
            return new PreparedDocument(read, [], null);
        if (transcript.Source.Text.Length > LargeText)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        read = read with { Transcript = transcript with { Problems = transcript.Problems.AddRange(request.Output.Formats.SelectMany(format => format.Check(transcript))) } };
        var key = journal is null ? (UInt128?)null : TextHash.Of(transcript.Name, transcript.Source.Text, transcript.ChineseSource?.Source.Text ?? "");
        if (key is { } known && journal!.Find(known) is { } segments)
            return new PreparedDocument(read, segments, null);
        var problems = new List<Problem>();
        var made = segmenter.Segments(transcript, problems, cancellation);
        read = read with { Transcript = read.Transcript! with { Problems = read.Transcript.Problems.AddRange(problems) } };
        return new PreparedDocument(read, isOnly ? made : [.. made], key);
    }

    private ReadResult Read(InputFile file) => file.Chinese is null
        ? InputReader.Read(file, standardInput, request.Sources)
        : InputReader.ReadPair(file, standardInput, request.Sources, () => new TimelinePairer(request.Timelines, segmenter.Lexicon), cancellation);
}
