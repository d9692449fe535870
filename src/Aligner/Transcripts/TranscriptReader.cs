using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;

namespace Aligner.Transcripts;

/// <summary>Bytes to a transcript: decoding, then the source format that the content tells.</summary>
public static class TranscriptReader
{
    /// <param name="source">The source's name as the user gave it, for messages.</param>
    /// <param name="document">The document's name.</param>
    /// <param name="bytes">The whole source.</param>
    public static ReadResult Read(string source, string document, ReadOnlySpan<byte> bytes)
    {
        var decoded = TextDecoder.Decode(source, bytes);
        if (decoded.Text is null)
            return new ReadResult(null, decoded.Problem);

        var text = new SourceText(source, decoded.Text);
        return new ReadResult(SourceFormats.Detect(text).Read(document, text) with { Encoding = decoded.Encoding! }, null);
    }
}
