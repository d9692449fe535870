using System.Text;

namespace Aligner.Transcripts.Decoding;

/// <summary>The one list of encodings.</summary>
internal static class SourceEncodings
{
    public static SourceEncoding Utf8 { get; } =
        new("utf-8", () => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));

    public static SourceEncoding Utf16LittleEndian { get; } =
        new("utf-16le", () => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true));

    public static SourceEncoding Utf16BigEndian { get; } =
        new("utf-16be", () => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true));

    /// <summary>With the euro sign at 0x80, as Windows has it in GBK, and the characters of the edition of 2022.</summary>
    public static SourceEncoding Gb18030 { get; } =
        new("gb18030", () => CodePage("gb18030", new EuroFallback()), PrivateCharacters.OfGb18030);

    public static SourceEncoding Gbk { get; } =
        new("gbk", () => CodePage("gbk", new EuroFallback()), PrivateCharacters.OfGb18030, '\uF8F5');

    /// <summary>With the Hong Kong supplement.</summary>
    public static SourceEncoding Big5 { get; } =
        new("big5", () => CodePage("big5", DecoderFallback.ExceptionFallback), PrivateCharacters.OfBig5, '\uF8F8', '\u0080');

    public static SourceEncoding Western { get; } = new("windows-1252", () => CodePage("windows-1252", DecoderFallback.ExceptionFallback));

    public static IReadOnlyList<SourceEncoding> All { get; } = [Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030, Gbk, Big5, Western];

    /// <summary>Null where there is none of this name.</summary>
    public static SourceEncoding? ByName(string name) =>
        All.FirstOrDefault(encoding => encoding.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>By a name that pages and XML use; null where there is none.</summary>
    internal static SourceEncoding? ByCharset(string name) => name.ToLowerInvariant() switch
    {
        "gb2312" or "gb_2312-80" or "gbk" or "gb18030" or "x-gbk" or "cp936" => Gb18030,
        "big5" or "big5-hkscs" or "x-x-big5" or "cp950" => Big5,
        "windows-1252" or "iso-8859-1" or "latin1" or "us-ascii" => Western,
        _ => null,
    };

    private static Encoding CodePage(string name, DecoderFallback fallback) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, fallback)!;
}
