using Aligner.Corpus;
using Aligner.Exchange;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Input;

/// <summary>Reads transcripts where corpora are asked for, and aligns them.</summary>
internal sealed class SourceSegments(Segmenter segmenter, Action<Transcript> note, CancellationToken cancellation)
{
    public static IEnumerable<string> Extensions => SourceFormats.All.SelectMany(format => format.Extensions);

    /// <summary>Whether the input is a transcript: by the extension of its name, else by not being a corpus.</summary>
    public bool Takes(CorpusHead head, string path, CorpusFormat? format)
    {
        if (format is not null || CorpusFormats.ByExtension(SourceFormats.WithoutCompression(path)) is { CanRead: true })
            return false;
        return SourceFormats.HasKnownExtension(path) || CorpusReader.Detect(head) is null;
    }

    public IEnumerable<Segment> Read(CorpusSource source)
    {
        using var bytes = new MemoryStream();
        source.Stream.CopyTo(bytes);
        var read = TranscriptReader.Read(source.Name, source.Document, bytes.ToArray());
        foreach (var problem in read.Transcript?.Problems ?? [read.Problem!])
            source.Report(problem);
        if (read.Transcript is not { } transcript)
            return [];
        note(transcript);
        return segmenter.Segments(transcript, cancellation);
    }
}
