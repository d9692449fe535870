using System.Collections.Immutable;
using Aligner.Text;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Sources;

namespace Aligner.Transcripts;

/// <summary>Bytes to a transcript: decoding, then the source format that the content tells.</summary>
internal static class TranscriptReader
{
    /// <param name="source">The source's name as the user gave it, for messages.</param>
    /// <param name="document">The document's name.</param>
    /// <param name="bytes">The whole source.</param>
    /// <param name="options">What is said of the source beforehand; null where nothing is.</param>
    public static ReadResult Read(string source, string document, ReadOnlySpan<byte> bytes, ReadOptions? options = null) =>
        Read(document, DecodedSource.Of(source, bytes, options), options?.Layout);

    /// <summary>Reads a decoded source, of which the problems are told before those of the transcript.</summary>
    public static ReadResult Read(string document, DecodedSource source, LayoutHint? layout) => source.Text is { } text
        ? new ReadResult(FlagLost(source.Told(Read(document, text, layout))), null) : new ReadResult(null, source.Problems[0]);

    /// <summary>Reads a decoded source, in the layout that is said, or in the format that its content tells.</summary>
    public static Transcript Read(string document, SourceText source, LayoutHint? layout) =>
        layout?.Read(document, source) ?? SourceFormats.Detect(source).Read(document, source);

    /// <summary>The cues flagged in which characters were lost.</summary>
    public static Transcript FlagLost(Transcript transcript) =>
        !transcript.Source.Text.Contains('\uFFFD') && transcript.ChineseSource?.Source.Text.Contains('\uFFFD') != true
        ? transcript
        : transcript with
        {
            Cues = [.. transcript.Cues.Select(
            cue => cue.English.Text.Contains('\uFFFD') || cue.Chinese.Text.Contains('\uFFFD')
                ? cue with { Flags = cue.Flags.Add(Flags.LostCharacters) } : cue)]
        };

    /// <summary>The same for one of two sources that hold a language each.</summary>
    public static Transcript ReadSide(string document, SourceText source, LayoutHint? layout) =>
        layout?.Read(document, source) ?? SourceFormats.Detect(source).ReadSide(document, source);
}

/// <summary>A source as text, or why it is none.</summary>
/// <param name="Text">Null where it cannot be read.</param>
/// <param name="Encoding">The name of its encoding; null where it cannot be read.</param>
/// <param name="Problems">What was wrong before the text was looked at; first why it cannot be read.</param>
internal sealed record DecodedSource(SourceText? Text, string? Encoding, ImmutableArray<Problem> Problems)
{
    /// <param name="name">For messages.</param>
    /// <param name="bytes">The whole source.</param>
    /// <param name="options">What is said of it beforehand; null where nothing is.</param>
    public static DecodedSource Of(string name, ReadOnlySpan<byte> bytes, ReadOptions? options)
    {
        var decoded = TextDecoder.Decode(name, bytes, options?.Encoding, options?.MaxSize);
        return new DecodedSource(decoded.Text is { } text ? new SourceText(name, text) : null, decoded.Encoding, decoded.Problems);
    }

    public static DecodedSource Unreadable(Problem problem) => new(null, null, [problem]);

    /// <summary>The transcript that was read from it, with what was wrong before.</summary>
    public Transcript Told(Transcript transcript) =>
        transcript with { Encoding = Encoding!, Problems = [.. Problems, .. transcript.Problems] };
}

/// <summary>What is said of a source beforehand.</summary>
/// <param name="Encoding">The encoding that the source is in; null where it is to be recognised by the bytes.</param>
/// <param name="Layout">The layout that it is in; null where it is to be found.</param>
/// <param name="MaxSize">How many bytes it may unpack to; <see cref="SizeLimit.Default"/> where it is null.</param>
public sealed record ReadOptions(SourceEncoding? Encoding = null, LayoutHint? Layout = null, SizeLimit? MaxSize = null);

/// <summary>A transcript, or the problem that kept the source from being read at all.</summary>
internal sealed record ReadResult(Transcript? Transcript, Problem? Problem);
