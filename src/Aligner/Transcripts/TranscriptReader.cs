using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;

namespace Aligner.Transcripts;

/// <summary>Bytes to a transcript: decoding, then the source format that the content tells.</summary>
public static class TranscriptReader
{
    /// <param name="source">The source's name as the user gave it, for messages.</param>
    /// <param name="document">The document's name.</param>
    /// <param name="bytes">The whole source.</param>
    /// <param name="encoding">The encoding that the source is said to be in; null where it is to be told by the bytes.</param>
    /// <param name="limit">How many bytes it may unpack to; <see cref="SizeLimit.Default"/> where it is null.</param>
    public static ReadResult Read(string source, string document, ReadOnlySpan<byte> bytes, SourceEncoding? encoding = null, SizeLimit? limit = null)
    {
        var decoded = TextDecoder.Decode(source, bytes, encoding, limit);
        if (decoded.Text is null)
            return new ReadResult(null, decoded.Problem);

        var text = new SourceText(source, decoded.Text);
        var transcript = SourceFormats.Detect(text).Read(document, text);
        return new ReadResult(
            transcript with
            {
                Encoding = decoded.Encoding!,
                Problems = decoded.Problem is { } guess ? transcript.Problems.Insert(0, guess) : transcript.Problems,
            },
            null);
    }
}
