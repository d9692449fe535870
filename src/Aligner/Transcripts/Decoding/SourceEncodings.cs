using System.Text;

namespace Aligner.Transcripts.Decoding;

/// <summary>The one list of encodings.</summary>
public static class SourceEncodings
{
    public static SourceEncoding Utf8 { get; } = new("utf-8", () => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));

    public static SourceEncoding Utf16LittleEndian { get; } = new("utf-16le", () => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true));

    public static SourceEncoding Utf16BigEndian { get; } = new("utf-16be", () => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true));

    public static SourceEncoding Gb18030 { get; } = new("gb18030", () => CodePage("gb18030"));

    public static SourceEncoding Gbk { get; } = new("gbk", () => CodePage("gbk"), '\uF8F5');

    public static SourceEncoding Big5 { get; } = new("big5", () => CodePage("big5"), '\uF8F8', '\u0080');

    public static IReadOnlyList<SourceEncoding> All { get; } = [Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030, Gbk, Big5];

    /// <summary>Null where there is none of this name.</summary>
    public static SourceEncoding? ByName(string name) => All.FirstOrDefault(encoding => encoding.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Encoding CodePage(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)!;
}
