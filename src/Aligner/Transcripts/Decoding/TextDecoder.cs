using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Aligner.Transcripts.Decoding;

/// <summary>Bytes to text: strict UTF-8, or UTF-16 by its byte order mark. Never a guess in silence.</summary>
public static class TextDecoder
{
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: false);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: false);

    /// <param name="name">The source's name, for the problem.</param>
    /// <param name="bytes">The whole source.</param>
    public static DecodedText Decode(string name, ReadOnlySpan<byte> bytes) => bytes switch
    {
        [] => new(null, null, new Problem("AL0004", Severity.Error, name, 1, 1, "the file is empty")),
        [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(name, bytes[3..], "utf-8 with byte order mark"),
        [0xFF, 0xFE, ..] => new(LittleEndian.GetString(bytes[2..]), "utf-16 little-endian", null),
        [0xFE, 0xFF, ..] => new(BigEndian.GetString(bytes[2..]), "utf-16 big-endian", null),
        _ => DecodeUtf8(name, bytes, "utf-8"),
    };

    private static DecodedText DecodeUtf8(string name, ReadOnlySpan<byte> bytes, string encoding)
    {
        var text = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, text, out var read, out var written, replaceInvalidSequences: false);
        return status == OperationStatus.Done
            ? new DecodedText(new string(text, 0, written), encoding, null)
            : new DecodedText(null, null, NotUtf8(new SourceText(name, new string(text, 0, written)), bytes[read]));
    }

    private static Problem NotUtf8(SourceText before, byte found) =>
        before.Problem("AL0003", Severity.Error, before.Text.Length, string.Create(CultureInfo.InvariantCulture, $"byte 0x{found:X2} is not UTF-8; expected UTF-8, or UTF-16 with a byte order mark"));
}
