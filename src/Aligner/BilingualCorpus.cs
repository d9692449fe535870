using Aligner.Formats;
using Aligner.Lexicon;
using Aligner.Pairing;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Transcripts;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Sources;

namespace Aligner;

/// <summary>
/// The library's door: sources are read, aligned, checked and written. Files are read and written asynchronously; aligning takes a
/// processor.
/// </summary>
public static class BilingualCorpus
{
    /// <summary>Reads a transcript in both languages, in any format that <c>aligner</c> reads.</summary>
    /// <param name="path">A file.</param>
    /// <param name="options">What is known of it beforehand; null where nothing is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The transcript. What was wrong with the source and could be passed over is in its
    /// <see cref="Transcript.Problems"/>.</returns>
    /// <exception cref="InvalidDataException">The source cannot be read at all; the message is that of the problem, with its
    /// place.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<Transcript> ReadAsync(string path, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        var source = await DecodeAsync(path, options, cancellation).ConfigureAwait(false);
        return Told(Read(NameOf(path), source, options?.Layout));
    }

    /// <summary>
    /// Reads two files of one language each as one document: by their times where they have any, else as two texts with a paragraph a line.
    /// </summary>
    /// <param name="englishPath">The English file, after which the document is named.</param>
    /// <param name="chinesePath">Its translation.</param>
    /// <param name="options">What is known of both beforehand; null where nothing is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <inheritdoc cref="ReadAsync(string, ReadOptions?, CancellationToken)"/>
    public static async Task<Transcript> ReadAsync(
        string englishPath, string chinesePath, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        var english = await DecodeAsync(englishPath, options, cancellation).ConfigureAwait(false);
        var chinese = await DecodeAsync(chinesePath, options, cancellation).ConfigureAwait(false);
        return Told(Read(NameOf(englishPath), english, chinese, options?.Layout, null, cancellation));
    }

    /// <summary>Aligns a transcript.</summary>
    /// <param name="transcript">As it was read.</param>
    /// <param name="options">The level and the terms; sentences unless given.</param>
    /// <param name="progress">Gets the number of segments as they are made.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The segments in the order of the source.</returns>
    public static Task<IReadOnlyList<Segment>> AlignAsync(Transcript transcript, SegmenterOptions? options = null,
        IProgress<int>? progress = null, CancellationToken cancellation = default) => Task.Run(() =>
    {
        List<Segment> segments = [];
        foreach (var segment in new Segmenter(options ?? SegmenterOptions.Default).Segments(transcript, cancellation))
        {
            segments.Add(segment);
            progress?.Report(segments.Count);
        }

        return (IReadOnlyList<Segment>)segments;
    }, cancellation);

    /// <summary>Says what is wrong with segments, in their order.</summary>
    /// <param name="segments">Of one document or of several, one after the other.</param>
    /// <param name="options">Which checks are made, and how severe their findings are.</param>
    public static IEnumerable<Finding> Check(IEnumerable<Segment> segments, CheckOptions? options = null) =>
        Checker.Check(segments, options ?? CheckOptions.Default);

    /// <summary>Writes a corpus. The format is recognised by the extension; a file that is there is replaced.</summary>
    /// <param name="segments">Read once, and written as they come.</param>
    /// <param name="path">One file, such as <c>memory.tmx</c>.</param>
    /// <param name="options">Language tags, the profile of TMX and what else a format has.</param>
    /// <param name="progress">Gets the number of segments as they are written.</param>
    /// <param name="cancellation">Ends the work; the file is then not whole.</param>
    /// <exception cref="ArgumentException">The extension names no format of one file.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task WriteAsync(IEnumerable<Segment> segments, string path, ExportOptions? options = null,
        IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (CorpusFormats.ByExtension(path) is not { IsFolder: false, Endings.Count: 1 } format)
            throw new ArgumentException($"the extension of '{path}' names no corpus format of one file", nameof(path));
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            using var writer = format.CreateWriter(file, options ?? ExportOptions.Default);
            writer.Cancellation = cancellation;
            await Task.Run(() => Write(segments, writer, progress, cancellation), cancellation).ConfigureAwait(false);
            await file.FlushAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static void Write(IEnumerable<Segment> segments, SegmentWriter writer, IProgress<int>? progress, CancellationToken cancellation)
    {
        foreach (var segment in segments)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(segment);
            progress?.Report(writer.Written);
        }

        writer.Complete();
    }

    /// <summary>Reads a source that was decoded, in both languages.</summary>
    internal static ReadResult Read(string document, DecodedSource source, LayoutHint? layout) =>
        TranscriptReader.Read(document, source, layout);

    /// <summary>Reads two decoded sources of one language each as one document.</summary>
    /// <param name="document">Its name.</param>
    /// <param name="english">The English source.</param>
    /// <param name="chinese">Its translation.</param>
    /// <param name="layout">Of both; null where it is to be found.</param>
    /// <param name="pairer">Pairs what has times; null for one with the usual options.</param>
    /// <param name="cancellation">Ends the work.</param>
    internal static ReadResult Read(string document, DecodedSource english, DecodedSource chinese, LayoutHint? layout,
        Func<TimelinePairer>? pairer, CancellationToken cancellation) =>
        PairReader.Read(document, english, chinese, layout,
            pairer ?? (() => new TimelinePairer(TimelineOptions.Default, BilingualLexicon.Default)), cancellation);

    private static async Task<DecodedSource> DecodeAsync(string path, ReadOptions? options, CancellationToken cancellation) =>
        DecodedSource.Of(path, await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false), options);

    private static Transcript Told(ReadResult result) => result.Transcript ?? throw new InvalidDataException(result.Problem!.ToString());

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(SourceFormats.WithoutCompression(path));
}
