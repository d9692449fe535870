using System.Text;
using System.Text.RegularExpressions;
using Aligner.Transcripts.Documents;

namespace Aligner.Transcripts.Decoding;

/// <summary>
/// Bytes to text: by the byte order mark, else strict UTF-8, else UTF-16 by its zero bytes, else the one Chinese encoding
/// that gives a plausible text. A guess is always named in a warning, and what cannot be told is an error.
/// </summary>
public static partial class TextDecoder
{
    private const int CharsetWithin = 1024;
    private const double LeastPlain = 0.2;
    private const double ClearlyPlain = 0.5;

    /// <param name="name">The source's name, for the problem.</param>
    /// <param name="bytes">The whole source, as it is or compressed with gzip.</param>
    /// <param name="forced">The encoding that the source is said to be in; null where it is to be told by the bytes.</param>
    /// <param name="limit">How many bytes it may unpack to; <see cref="SizeLimit.Default"/> where it is null.</param>
    public static DecodedText Decode(string name, ReadOnlySpan<byte> bytes, SourceEncoding? forced = null, SizeLimit? limit = null)
    {
        var most = limit ?? SizeLimit.Default;
        if (!Gunzip.IsGzip(bytes))
            return DecodeDocument(name, bytes, forced, most);
        return Gunzip.Unpack(name, bytes, most, out var problem) is { } unpacked
            ? DecodeDocument(name, unpacked, forced, most)
            : new DecodedText(null, null, problem);
    }

    /// <summary>Documents become the text that is in them.</summary>
    private static DecodedText DecodeDocument(string name, ReadOnlySpan<byte> bytes, SourceEncoding? forced, SizeLimit limit)
    {
        var decoded = DocumentReader.ReadPacked(name, bytes, limit) ?? DocumentReader.ReadMarkup(name, DecodePlain(name, bytes, forced));
        if (decoded.Text is not { } text || PrivateCharacters.Find(text) is not (>= 0 and var first))
            return decoded;
        var count = text.Count(c => c is >= '\uE000' and <= '\uF8FF');
        return decoded with { Notes = decoded.Notes.Add(DecodingProblems.Private(new SourceText(name, text), first, count)) };
    }

    /// <summary>The encoding that the beginning of a text tells, with what a guess is founded on and the length of its mark; null where it cannot be told.</summary>
    /// <param name="head">Cut after a line end, or the whole text.</param>
    internal static (SourceEncoding? Encoding, string? Evidence, int MarkLength) Tell(ReadOnlySpan<byte> head)
    {
        if (ByMark(head) is ({ } marked, var length))
            return (marked, null, length);
        var decoded = DecodeUnmarked("", head);
        return (decoded.Encoding is { } name ? SourceEncodings.ByName(name) : null, decoded.Evidence, 0);
    }

    [GeneratedRegex(@"(?:charset|encoding)\s*=\s*[""']?(?<name>[A-Za-z0-9_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex CharsetPattern();

    private static DecodedText DecodePlain(string name, ReadOnlySpan<byte> bytes, SourceEncoding? forced)
    {
        if (bytes.IsEmpty)
            return new DecodedText(null, null, DecodingProblems.Empty(name));

        var (marked, markLength) = ByMark(bytes);
        if (forced is not null)
            return Sensible(name, forced, bytes, DecodeAs(name, forced, marked == forced ? bytes[markLength..] : bytes, forced.Name));
        return marked is not null
            ? DecodeAs(name, marked, bytes[markLength..], $"{marked.Name} with byte order mark")
            : DecodeUnmarked(name, bytes);
    }

    private static (SourceEncoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (SourceEncodings.Utf8, 3),
        [0xFF, 0xFE, ..] => (SourceEncodings.Utf16LittleEndian, 2),
        [0xFE, 0xFF, ..] => (SourceEncodings.Utf16BigEndian, 2),
        _ => (null, 0),
    };

    private static DecodedText DecodeAs(string name, SourceEncoding encoding, ReadOnlySpan<byte> bytes, string title) =>
        encoding.Decode(bytes, out var valid) is { } text
            ? new DecodedText(text, title, null)
            : new DecodedText(null, null, DecodingProblems.Invalid(UpTo(name, encoding, bytes, valid), bytes[valid], encoding));

    /// <summary>Zero bytes come before UTF-8 is tried, as English in UTF-16 is valid UTF-8 too.</summary>
    private static DecodedText DecodeUnmarked(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0) && ByteOrderGuess.Find(name, bytes) is { } utf16)
            return utf16;
        if (SourceEncodings.Utf8.Decode(bytes, out var valid) is { } utf8)
            return new DecodedText(utf8, SourceEncodings.Utf8.Name, null);
        return ByCharset(bytes)
            ?? DamagedText.FindMixed(name, bytes)
            ?? DamagedText.FindUtf8(name, bytes)
            ?? ChineseGuess.Find(name, bytes)
            ?? WesternGuess.Find(name, bytes)
            ?? new DecodedText(null, null, DecodingProblems.Undecidable(UpTo(name, SourceEncodings.Utf8, bytes, valid), bytes[valid]));
    }

    /// <summary>What a page or an XML file says of itself.</summary>
    private static DecodedText? ByCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, CharsetWithin)]);
        return head.TrimStart().StartsWith('<') && CharsetPattern().Match(head) is { Success: true } match
            && SourceEncodings.ByCharset(match.Groups["name"].Value) is { } encoding && encoding.Decode(bytes, out _) is { } text
            ? new DecodedText(text, encoding.Name, null)
            : null;
    }

    /// <summary>A text that is nonsense in the encoding that was said, and none in what its bytes tell, is refused.</summary>
    private static DecodedText Sensible(string name, SourceEncoding forced, ReadOnlySpan<byte> bytes, DecodedText read)
    {
        if (read.Text is not { } text || ShareOfPlain(text) >= LeastPlain)
            return read;
        var told = DecodeUnmarked(name, bytes);
        return told.Text is { } other && told.Encoding != forced.Name && ShareOfPlain(other) >= ClearlyPlain
            ? new DecodedText(null, null, DecodingProblems.Nonsense(name, forced, told.Encoding!))
            : read;
    }

    /// <summary>The share of the characters that are ASCII or common in Chinese.</summary>
    private static double ShareOfPlain(string text)
    {
        var (common, all) = CommonCharacters.Count(text);
        return text.Length == 0 ? 1 : (text.Length - all + common) / (double)text.Length;
    }

    /// <summary>The text before the byte that is not valid, and a character in its place, which has its line and column.</summary>
    private static SourceText UpTo(string name, SourceEncoding encoding, ReadOnlySpan<byte> bytes, int valid) =>
        new(name, encoding.Decode(bytes[..valid], out _) + "\uFFFD");
}
