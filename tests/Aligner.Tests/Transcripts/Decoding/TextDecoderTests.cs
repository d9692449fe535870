using System.IO.Compression;
using System.Text;
using Aligner.Transcripts.Decoding;
using Xunit;

namespace Aligner.Tests.Transcripts.Decoding;

public sealed class TextDecoderTests
{
    private const string Simplified = "1\n00:00:01,000 --> 00:00:02,000\n我们今天要说的是这个国家的人。\n";
    private const string Traditional = "1\n00:00:01,000 --> 00:00:02,000\n我們今天要說的是這個國家的人。\n";
    private const string English = "1\n00:00:01,000 --> 00:00:02,000\nToday we speak of people.\n";
    private const string Names = "utf-8, utf-16le, utf-16be, gb18030, gbk, big5, windows-1252";

    public static TheoryData<string, string, string> WithoutMark => new()
    {
        { "utf-8", Simplified, "utf-8" },
        { "utf-8", English, "utf-8" },
        { "utf-16le", Simplified, "utf-16le" },
        { "utf-16le", English, "utf-16le" },
        { "utf-16be", Traditional, "utf-16be" },
        { "utf-16be", English, "utf-16be" },
        { "gb18030", Simplified, "gb18030" },
        { "gbk", Simplified, "gb18030" },
        { "gbk", Traditional, "gb18030" },
        { "big5", Traditional, "big5" },
    };

    public static TheoryData<string> Encodings => [.. SourceEncodings.All.Select(encoding => encoding.Name)];

    [Theory]
    [MemberData(nameof(WithoutMark))]
    public void Bytes_without_a_mark_tell_their_encoding_and_a_guess_is_said(string encoding, string text, string name)
    {
        var decoded = TextDecoder.Decode("talk", Bytes(encoding, text));
        Assert.Equal((text, name), (decoded.Text, decoded.Encoding));
        if (name == "utf-8")
        {
            Assert.Null(decoded.Problem);
        }
        else
        {
            Assert.StartsWith($"talk:1:1: warning AL0007: the encoding is taken to be {name}: ", decoded.Problem!.ToString(),
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("utf-8", "utf-8 with byte order mark", 0xEF, 0xBB, 0xBF)]
    [InlineData("utf-16le", "utf-16le with byte order mark", 0xFF, 0xFE)]
    [InlineData("utf-16be", "utf-16be with byte order mark", 0xFE, 0xFF)]
    public void A_mark_is_believed_and_is_no_text(string encoding, string name, params int[] mark)
    {
        byte[] bytes = [.. mark.Select(value => (byte)value), .. Bytes(encoding, Simplified)];
        Assert.Equal(new DecodedText(Simplified, name, null), TextDecoder.Decode("talk", bytes));
        Assert.Equal(new DecodedText(Simplified, encoding, null), TextDecoder.Decode("talk", bytes, SourceEncodings.ByName(encoding)));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_forced_encoding_is_used_without_a_word(string encoding)
    {
        var text = encoding == "windows-1252" ? "“English” – and no more\n" : "中文 and English\n";
        Assert.Equal(new DecodedText(text, encoding, null),
            TextDecoder.Decode("talk", Bytes(encoding, text), SourceEncodings.ByName(encoding.ToUpperInvariant())));
    }

    [Theory]
    [InlineData("utf-8", "41-0A-E4-B8-AD-FF-41",
        "talk:2:2: error AL0003: byte 0xFF is not valid utf-8, the encoding that the source is said to be in")]
    [InlineData("utf-16le", "41-00-0A-00-41-00-00-DC-42-00",
        "talk:2:2: error AL0003: byte 0x00 is not valid utf-16le, the encoding that the source is said to be in")]
    [InlineData("utf-16be", "00-41-00",
        "talk:1:2: error AL0003: byte 0x00 is not valid utf-16be, the encoding that the source is said to be in")]
    [InlineData("gb18030", "D6-D0-0A-D6-D0-FF-FF",
        "talk:2:2: error AL0003: byte 0xFF is not valid gb18030, the encoding that the source is said to be in")]
    [InlineData("gbk", "D6-D0-0A-D6-D0-FF-FF",
        "talk:2:2: error AL0003: byte 0xFF is not valid gbk, the encoding that the source is said to be in")]
    [InlineData("gbk", "D6-D0-D6", "talk:1:2: error AL0003: byte 0xD6 is not valid gbk, the encoding that the source is said to be in")]
    [InlineData("big5", "A4-A4-0A-A4-A4-FF",
        "talk:2:2: error AL0003: byte 0xFF is not valid big5, the encoding that the source is said to be in")]
    [InlineData("big5", "A4-A4-80-41",
        "talk:1:2: error AL0003: byte 0x80 is not valid big5, the encoding that the source is said to be in")]
    public void Bytes_that_are_not_valid_are_named_with_their_place(string encoding, string bytes, string message) =>
        Assert.Equal(message, TextDecoder.Decode("talk", FromHex(bytes), SourceEncodings.ByName(encoding)).Problem!.ToString());

    [Theory]
    [InlineData("83-4A-83-5E-83-4A-83-69-82-CC-95-B6-8E-9A", 1)] // Japanese in Shift-JIS
    [InlineData("B0-A1-B3-AA-B4-D9-B6-F3-B8-B6-B9-D9-BB-E7", 1)] // Korean in EUC-KR
    [InlineData("D6-D0-CE-C4", 1)] // two rare enough characters in GBK: too short to tell
    public void What_is_plausible_Chinese_in_no_encoding_is_refused(string bytes, int column)
    {
        var found = FromHex(bytes)[column - 1];
        Assert.Equal(
            $"talk:1:{column}: error AL0003: byte 0x{found:X2} is not UTF-8, and the text is plausible Chinese in no other encoding; name the encoding with --encoding: {Names}",
            TextDecoder.Decode("talk", FromHex(bytes)).Problem!.ToString());
    }

    [Fact]
    public void A_guess_says_its_evidence_and_how_to_overrule_it()
    {
        Assert.Equal(
            $"talk:1:1: warning AL0007: the encoding is taken to be gb18030: it is not UTF-8, and so read 14 of 15 characters beyond ASCII are among the commonest of Chinese; if the text is garbled, name another with --encoding: {Names}",
            TextDecoder.Decode("talk", Bytes("gbk", Simplified)).Problem!.ToString());
        Assert.Equal(
            $"talk:1:1: warning AL0007: the encoding is taken to be utf-16le: it has no byte order mark, and 58 of its 116 bytes are zeros, the second of a pair; if the text is garbled, name another with --encoding: {Names}",
            TextDecoder.Decode("talk", Bytes("utf-16le", English)).Problem!.ToString());
    }

    [Fact]
    public void Compressed_bytes_are_unpacked_whatever_the_name() =>
        Assert.Equal(new DecodedText(Simplified, "utf-8", null), TextDecoder.Decode("talk", Compress(Encoding.UTF8.GetBytes(Simplified))));

    [Fact]
    public void Several_compressed_files_put_together_are_one()
    {
        var packed = Compress(Encoding.UTF8.GetBytes(Simplified));
        Assert.Equal(new DecodedText(Simplified + Simplified + Simplified, "utf-8", null),
            TextDecoder.Decode("talk", [.. packed, .. packed, .. packed]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_compression_is_a_problem(int members)
    {
        var packed = Enumerable.Repeat(Compress(Encoding.UTF8.GetBytes(Simplified)), members).SelectMany(bytes => bytes).ToArray();
        foreach (var kept in new[] { packed[..^1], packed[..^8], packed[..^12] })
        {
            Assert.Equal("talk:1:1: error AL0008: the gzip data are damaged or cut off",
                TextDecoder.Decode("talk", kept).Problem!.ToString());
        }
    }

    [Fact]
    public void What_unpacks_to_too_much_is_refused()
    {
        var decoded = TextDecoder.Decode("talk", Compress(new byte[3 << 20]), limit: new SizeLimit(2 << 20));
        Assert.Null(decoded.Text);
        Assert.Equal("talk:1:1: error AL0009: the gzip data unpack to more than 2 MiB, the most that is read; --max-size sets another limit", decoded.Problem!.ToString());
    }

    [Fact]
    public void Nothing_is_empty_compressed_or_not()
    {
        Assert.Equal("talk:1:1: error AL0004: the file is empty", TextDecoder.Decode("talk", []).Problem!.ToString());
        Assert.Equal("talk:1:1: error AL0004: the file is empty", TextDecoder.Decode("talk", Compress([])).Problem!.ToString());
    }

    private static byte[] Bytes(string encoding, string text) => EncodingOf(encoding).GetBytes(text);

    private static Encoding EncodingOf(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!,
    };

    private static byte[] FromHex(string bytes) => Convert.FromHexString(bytes.Replace("-", "", StringComparison.Ordinal));

    private static byte[] Compress(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
