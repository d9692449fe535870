using System.Globalization;

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
        At(upTo, "AL0003", string.Create(CultureInfo.InvariantCulture, $"byte 0x{found:X2} is not valid {encoding.Name}, the encoding that the source is said to be in"));

    public static Problem Undecidable(SourceText upTo, byte found) =>
        At(upTo, "AL0003", string.Create(CultureInfo.InvariantCulture, $"byte 0x{found:X2} is not UTF-8, and the text is plausible Chinese in no other encoding; name the encoding with --encoding: {Names}"));

    public static Problem Guessed(string name, SourceEncoding encoding, string evidence) =>
        new("AL0007", Severity.Warning, name, 1, 1, $"the encoding is taken to be {encoding.Name}: {evidence}; if the text is garbled, name another with --encoding: {Names}");

    public static Problem DamagedGzip(string name) => new("AL0008", Severity.Error, name, 1, 1, "the gzip data are damaged or cut off");

    public static Problem TooLarge(string name, SizeLimit limit) =>
        new("AL0009", Severity.Error, name, 1, 1, $"the document has more than {limit}, the most that is read; --max-size sets another limit");

    public static Problem UnpacksTooLarge(string name, SizeLimit limit) =>
        new("AL0009", Severity.Error, name, 1, 1, $"the gzip data unpack to more than {limit}, the most that is read; --max-size sets another limit");

    private static Problem At(SourceText upTo, string code, string message) => upTo.Problem(code, Severity.Error, upTo.Text.Length - 1, message);
}
