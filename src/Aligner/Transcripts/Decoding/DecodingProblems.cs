using System.Globalization;
using Aligner.Text;

namespace Aligner.Transcripts.Decoding;

/// <summary>Every problem of decoding, with its code and its words.</summary>
internal static class DecodingProblems
{
    private static readonly string Names = string.Join(", ", SourceEncodings.All.Select(encoding => encoding.Name));

    public static Problem Empty(string name) => new("AL0004", Severity.Error, name, 1, 1, "the file is empty");

    /// <param name="upTo">What comes before the byte, decoded, and a character in its place.</param>
    /// <param name="found">The byte.</param>
    /// <param name="encoding">What it is not.</param>
    public static Problem Invalid(SourceText upTo, byte found, SourceEncoding encoding) =>
        At(upTo, "AL0003", string.Create(CultureInfo.InvariantCulture,
            $"byte 0x{found:X2} is not valid {encoding.Name}, the encoding that the source is said to be in"));

    public static Problem Undecidable(SourceText upTo, byte found) =>
        At(upTo, "AL0003", string.Create(CultureInfo.InvariantCulture,
            $"byte 0x{found:X2} is not UTF-8, and the text is plausible Chinese in no other encoding; name the encoding with --encoding: {Names}"));

    public static Problem Guessed(string name, SourceEncoding encoding, string evidence) =>
        new("AL0007", Severity.Warning, name, 1, 1,
            $"the encoding is taken to be {encoding.Name}: {evidence}; if the text is garbled, name another with --encoding: {Names}");

    private const int MostNamed = 5;

    /// <param name="name">The source's.</param>
    /// <param name="line">The first line in the other encoding.</param>
    /// <param name="count">How many lines are.</param>
    /// <param name="encoding">The other encoding.</param>
    public static Problem Mixed(string name, int line, int count, SourceEncoding encoding) =>
        new("AL0015", Severity.Warning, name, line, 1,
            string.Create(CultureInfo.InvariantCulture,
                $"{count} {(count == 1 ? "line is" : "lines are")} in another encoding than the rest, {encoding.Name}, the first here; each line is read in its own"));

    /// <summary>The places where characters were lost: the first few, and how many more there are.</summary>
    public static IEnumerable<Problem> Lost(SourceText source)
    {
        var text = source.Text;
        var places = new List<int>();
        for (var at = text.IndexOf('\uFFFD', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\uFFFD', at + 1))
        {
            if (places.Count == 0 || at > places[^1] + 1 || text[at - 1] != '\uFFFD')
                places.Add(at);
        }
        foreach (var (index, at) in places.Take(MostNamed).Index())
        {
            var more = index == MostNamed - 1 && places.Count > MostNamed
                ? string.Create(CultureInfo.InvariantCulture, $"; so do {places.Count - MostNamed} more places") : "";
            yield return source.Problem("AL0014", Severity.Warning, at,
                $"bytes that are not utf-8 stand here, and U+FFFD is put in their place{more}");
        }
    }

    public static Problem Private(SourceText source, int offset, int count) =>
        source.Problem("AL0016", Severity.Warning, offset,
            string.Create(CultureInfo.InvariantCulture,
                $"U+{(int)source.Text[offset]:X4} is a private character, which means something in one font or program only; there {(count == 1 ? "is 1" : $"are {count}")}, the first here"));

    public static Problem Nonsense(string name, SourceEncoding forced, string found) =>
        new("AL0003", Severity.Error, name, 1, 1,
            $"read as {forced.Name}, the encoding that the source is said to be in, it is not text; its bytes are {found}: leave out --encoding");

    public static Problem DamagedGzip(string name) => new("AL0008", Severity.Error, name, 1, 1, "the gzip data are damaged or cut off");

    public static Problem TooLarge(string name, SizeLimit limit) =>
        new("AL0009", Severity.Error, name, 1, 1,
            $"the document has more than {limit}, the most that is read; --max-size sets another limit");

    public static Problem UnpacksTooLarge(string name, SizeLimit limit) =>
        new("AL0009", Severity.Error, name, 1, 1,
            $"the gzip data unpack to more than {limit}, the most that is read; --max-size sets another limit");

    private static Problem At(SourceText upTo, string code, string message) =>
        upTo.Problem(code, Severity.Error, upTo.Text.Length - 1, message);
}
