using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Documents;

namespace Aligner.Transcripts.Decoding;

/// <summary>
/// Bytes to text: by the byte order mark, else strict UTF-8, else UTF-16 by its zero bytes, else the one Chinese encoding
/// that gives a plausible text. A guess is always named in a warning, and what cannot be told is an error.
/// </summary>
internal static partial class TextDecoder
{
    private const int CharsetWithin = 1024;
    private const double LeastPlain = 0.2;
    private const double ClearlyPlain = 0.5;

    /// <param name="name">The source's name, for the problem.</param>
    /// <param name="bytes">The whole source, as it is or compressed with gzip.</param>
    /// <param name="forced">The encoding that the source is said to be in; null where it is to be recognised by the bytes.</param>
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

    /// <summary>
    /// The encoding that the beginning of a text tells, with what a guess is founded on and the length of its mark; null where it cannot be
    /// told.
    /// </summary>
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

/// <summary>
/// Tells UTF-16 without a byte order mark by where its zero bytes are: digits, spaces and line ends have one each, always
/// on the same side. Text in other encodings has none.
/// </summary>
internal static class ByteOrderGuess
{
    private const double LeastShare = 0.02;
    private const int ClearLead = 20;

    public static DecodedText? Find(string name, ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = CountZeros(bytes);
        if (Math.Max(even, odd) < LeastShare * bytes.Length || Math.Max(even, odd) < ClearLead * Math.Min(even, odd))
            return null;

        var encoding = odd > even ? SourceEncodings.Utf16LittleEndian : SourceEncodings.Utf16BigEndian;
        if (encoding.Decode(bytes, out _) is not { } text)
            return null;
        var evidence = string.Create(CultureInfo.InvariantCulture,
            $"it has no byte order mark, and {Math.Max(even, odd)} of its {bytes.Length} bytes are zeros, {(odd > even ? "the second" : "the first")} of a pair");
        return new DecodedText(text, encoding.Name, DecodingProblems.Guessed(name, encoding, evidence)) { Evidence = evidence };
    }

    private static (int Even, int Odd) CountZeros(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }

        return (even, odd);
    }
}

/// <summary>Finds the Chinese encoding in which bytes are valid and give a plausible text, where exactly one does.</summary>
internal static class ChineseGuess
{
    private const int FewestCommon = 3;
    private const double LeastShare = 0.2;

    // A text that is plausible in one encoding has next to none of the common characters in the other.
    private const double ClearLead = 3;

    /// <summary>GBK is what GB18030 began as, so that the one decodes both.</summary>
    private static readonly SourceEncoding[] Candidates = [SourceEncodings.Gb18030, SourceEncodings.Big5, SourceEncodings.Utf16LittleEndian,
        SourceEncodings.Utf16BigEndian];

    public static DecodedText? Find(string name, ReadOnlySpan<byte> bytes)
    {
        var readings = new List<(SourceEncoding Encoding, string Text, int Common, int All)>();
        foreach (var encoding in Candidates)
        {
            if (encoding.Decode(bytes, out _) is { } text)
            {
                var (common, all) = CommonCharacters.Count(text);
                readings.Add((encoding, text, common, all));
            }
        }

        var ranked = readings.OrderByDescending(reading => Share(reading.Common, reading.All)).ToList();
        if (ranked.Count == 0)
            return null;
        var best = ranked[0];
        var share = Share(best.Common, best.All);
        if (best.Common < FewestCommon || share < LeastShare
            || ranked.Skip(1).Any(other => share < ClearLead * Share(other.Common, other.All)))
        {
            return null;
        }

        var evidence = string.Create(CultureInfo.InvariantCulture,
            $"it is not UTF-8, and so read {best.Common} of {best.All} characters beyond ASCII are among the commonest of Chinese");
        return new DecodedText(best.Text, best.Encoding.Name,
            DecodingProblems.Guessed(name, best.Encoding, evidence))
        { Evidence = evidence };
    }

    private static double Share(int common, int all) => all == 0 ? 0 : (double)common / all;
}

/// <summary>
/// What decoding gives: a text with the name of its encoding, and a warning where that was a guess; or no text, and the
/// problem that stood in the way.
/// </summary>
internal sealed record DecodedText(string? Text, string? Encoding, Problem? Problem)
{
    /// <summary>What else is to be told of the text.</summary>
    public ImmutableArray<Problem> Notes { get; init; } = [];

    /// <summary>All that is to be told, the problem first.</summary>
    internal ImmutableArray<Problem> Problems => Problem is { } problem ? [problem, .. Notes] : Notes;

    /// <summary>What a guess is founded on; null where the encoding is sure.</summary>
    internal string? Evidence { get; init; }
}
