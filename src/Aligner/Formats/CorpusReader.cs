using System.IO.Compression;
using Aligner.Formats.Streams;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Documents;

namespace Aligner.Formats;

/// <summary>Reads corpora of any format that can be read, recognised by content; compressed with gzip or not.</summary>
internal static class CorpusReader
{
    /// <summary>The segments of a corpus, as they come. What is wrong with it goes to the source's report.</summary>
    /// <param name="source">Read once, from its beginning.</param>
    /// <param name="format">The format; recognised by the content where it is null.</param>
    public static IEnumerable<Segment> Read(CorpusSource source, CorpusFormat? format = null)
    {
        var (head, stream) = Open(source.Stream, source.Name);
        if (head.Bytes.IsEmpty)
        {
            source.Error("AL0901", 1, 1, "the corpus is empty");
            return [];
        }

        if ((format ?? Detect(head)) is { } found)
            return found.Read(source with { Stream = stream });
        source.Error("AL0902", 1, 1, ForeignFile.OfSource(head.Bytes, head.Text) is { } what
            ? $"this is not a corpus that can be read: it {what}"
            : $"this is not a corpus that can be read; expected one of {string.Join(", ", CorpusFormats.All.Where(known => known.CanRead).Select(known => known.Name))}");
        return [];
    }

    /// <summary>The format that the beginning of a corpus tells; null where it tells none.</summary>
    public static CorpusFormat? Detect(CorpusHead head) =>
        CorpusFormats.All.FirstOrDefault(format => format.CanRead && format.Recognises(head));

    /// <summary>Whether what looks like a source is a table with an empty column for translations; told where that is unclear.</summary>
    public static bool IsToFill(CorpusHead head, CorpusSource source) => Detect(head)?.IsToFill(source) == true;

    /// <summary>The beginning of a stream, unpacked, and the stream that has it still.</summary>
    public static (CorpusHead Head, Stream Whole) Open(Stream stream, string path)
    {
        var whole = new HeadedStream(stream, CorpusHead.MaximumLength);
        if (!Gunzip.IsGzip(whole.Head))
            return (new CorpusHead(whole.Head.ToArray(), path), whole);
        var unpacked = new HeadedStream(new GZipStream(whole, CompressionMode.Decompress), CorpusHead.MaximumLength);
        return (new CorpusHead(unpacked.Head.ToArray(), path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path),
            unpacked);
    }
}

/// <summary>A corpus to read.</summary>
/// <param name="Name">As the user gave it, for problems.</param>
/// <param name="Document">The document of segments that name none.</param>
/// <param name="Stream">From its beginning; left open.</param>
/// <param name="Report">Takes each problem when it is found. What it belongs to is left out of what is read where it is an error.</param>
internal sealed record CorpusSource(string Name, string Document, Stream Stream, Action<Problem> Report)
{
    /// <summary>
    /// Opens another file of a corpus that is in several: the one beside this with another of its format's endings. Null where there is
    /// none.
    /// </summary>
    public Func<string, Stream?> OpenBeside { get; init; } = _ => null;

    /// <summary>Opens a file that this one names, by its path from this one's folder. Null where there is none below it.</summary>
    public Func<string, Stream?> OpenNamed { get; init; } = _ => null;

    public void Error(string code, int line, int column, string message) =>
        Report(new Problem(code, Severity.Error, Name, line, column, message));

    public void Warn(string code, int line, int column, string message) =>
        Report(new Problem(code, Severity.Warning, Name, line, column, message));
}
