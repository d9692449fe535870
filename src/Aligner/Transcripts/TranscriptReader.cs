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
    public static ReadResult Read(string source, string document, ReadOnlySpan<byte> bytes, ReadOptions? options = null)
    {
        var decoded = TextDecoder.Decode(source, bytes, options?.Encoding, options?.MaxSize);
        if (decoded.Text is null)
            return new ReadResult(null, decoded.Problem);

        var text = new SourceText(source, decoded.Text);
        var transcript = Read(document, text, options?.Layout);
        return new ReadResult(
            FlagLost(transcript) with
            {
                Encoding = decoded.Encoding!,
                Problems = [.. decoded.Problems, .. transcript.Problems],
            },
            null);
    }

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

/// <summary>What is said of a source beforehand.</summary>
/// <param name="Encoding">The encoding that the source is in; null where it is to be told by the bytes.</param>
/// <param name="Layout">The layout that it is in; null where it is to be found.</param>
/// <param name="MaxSize">How many bytes it may unpack to; <see cref="SizeLimit.Default"/> where it is null.</param>
public sealed record ReadOptions(SourceEncoding? Encoding = null, LayoutHint? Layout = null, SizeLimit? MaxSize = null);

/// <summary>A transcript, or the problem that kept the source from being read at all.</summary>
internal sealed record ReadResult(Transcript? Transcript, Problem? Problem);
