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
    public IEnumerable<PreparedDocument> Documents(IReadOnlyCollection<InputFile> files) =>
        OrderedWork.Select(files, Math.Min(request.Jobs, Math.Max(1, files.Count)), file => Prepare(file, isOnly: files.Count == 1));

    private PreparedDocument Prepare(InputFile file, bool isOnly)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = Read(file);
        if (read.Transcript is not { } transcript)
            return new PreparedDocument(read, [], null);
        var key = journal is null ? (UInt128?)null : TextHash.Of(transcript.Name, transcript.Source.Text, transcript.ChineseSource?.Source.Text ?? "");
        if (key is { } known && journal!.Find(known) is { } segments)
            return new PreparedDocument(read, segments, null);
        var made = segmenter.Segments(transcript, cancellation);
        return new PreparedDocument(read, isOnly ? made : [.. made], key);
    }

    private ReadResult Read(InputFile file) => file.Chinese is null
        ? InputReader.Read(file, standardInput, request.Reading)
        : InputReader.ReadPair(file, standardInput, request.Reading, () => new TimelinePairer(request.Timelines, segmenter.Lexicon), cancellation);
}
