using System.Text;
using Aligner.Segments;
using Aligner.Tests.Segments;
using Aligner.Transcripts;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

/// <summary>
/// Whatever the bytes, reading ends soon, with a transcript whose account closes or with a problem, never with an exception.
/// </summary>
public sealed class TimedFuzzTests
{
    private const int Iterations = 1000;
    private const int LongestStretch = 4000;

    // Of the processor: a read takes milliseconds, and one that grows with the square of its input more than this on any machine.
    private static readonly TimeSpan LongestRead = TimeSpan.FromMinutes(1);

    /// <summary>Pieces that mean something to one reader or another.</summary>
    private static readonly string[] Pieces =
    [
        "1\n", "2\n", "00:00:01,000 --> 00:00:02,000\n", "00:01.5 --> 00:00.7", "00:00:61,000 --> 00:00:02", "99:59:59,999", " --> ", "-->",
        "WEBVTT\n", "NOTE ", "STYLE\n", "X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n",
        "[Script Info]\n", "[Events]\n", "Format: Start, End, Text\n", "Dialogue: 0,0:00:01.00,0:00:02.00,", "Dialogue:", "{\\p1}",
        "{\\p0}", "{", "}", "\\N", "\\h", ",", "[00:01.00]", "[00:61.00]", "[offset:", "-500]", "|",
        "<i>", "</u>", "<v Ann>", "<", ">", "<rt>", "&amp;", "&nbsp;", "&#x1F600;", "&#xD800;", "&", "A word", "一个词", "\u3042", "- ",
        "1 + 1", "字幕组", "\n", "\r\n", "\r", "\n\n", " ", "\u3000", "😀", "\u0001", "\uFFFD",
        "<tt>", "</tt>", "<p begin=\"1s\" end=\"00:00:02:10\">", "</p>", "<br/>", "<![CDATA[", "]]>", "<head>", "<span begin='1f'>",
        "</span>", "<!DOCTYPE tt>",
        "[{", "}]", "{\"segments\":[", "\"start\":", "\"end\":", "\"text\":\"", "\",", "1e9", "\"segs\":[{\"utf8\":\"", "\\u4e2d",
        "\\ud83d\\ude00", "\\ud83d", "\\\"", "\"zh\":\"", "]", "null", ":",
        "*ANN:\t", "%eng:\t", "@End\n", "\u00151000_2000\u0015", "[//]", "[= ", "&-uh ", "(.)", "+...", "\n\t",
        "<TIER TIER_ID=\"en\">", "<ANNOTATION_VALUE>", "<REF_ANNOTATION ANNOTATION_ID=\"a1\" ANNOTATION_REF=\"a1\">",
        "<TIME_SLOT TIME_SLOT_ID=\"ts1\" TIME_VALUE=\"x\"/>", "<event start=\"T0\" end=\"T1\">", "</event>",
        "\"IntervalTier\" \"en\" 0 9 9\n", "0 1 \"Word\"\n", "\"\"", "\"", "<exists> ", "1e300 ", "-1 ",
    ];

    private static readonly Gen<string> Soup = Gen.OneOf(OneOf(Pieces), Gen.String[0, 6]).List[0, 40].Select(string.Concat);

    public static TheoryData<string> Beginnings => [.. Samples.All.Select(sample => sample.Text[..Math.Min(60, sample.Text.Length)]), ""];

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void Any_text_is_read(string beginning) =>
        Soup.Sample(soup => AssertReads(Encoding.UTF8.GetBytes(beginning + soup)), iter: Iterations);

    [Fact]
    public void Any_bytes_are_read() =>
        Gen.Select(OneOf<byte[]>([], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x1F, 0x8B, 0x08]), Gen.Byte.Array[0, 200])
            .Sample((mark, bytes) => AssertReads([.. mark, .. bytes]), iter: Iterations);

    [Fact]
    public void Samples_that_are_changed_and_cut_off_are_read() =>
        Disturbed([.. Samples.All.Select(sample => Encoding.UTF8.GetBytes(sample.Text))]).Sample(AssertReads, iter: Iterations * 3);

    [Fact]
    public void Real_files_that_are_changed_and_cut_off_are_read() =>
        Disturbed([.. Directory.EnumerateFiles(SharedMaterial.Path("subtitles"), "*.*", SearchOption.AllDirectories)
            .Select(File.ReadAllBytes).Where(bytes => bytes.Length > 0)])
            .Sample(AssertReads, iter: Iterations);

    [Theory]
    [InlineData("1\n00:00:00,000 --> 00:00:00,000\nOne.\n\n")]
    [InlineData("00:00:00,000 --> 99:59:59,000\n<i><i {{{{ &&&& <v <v\n一\n")]
    [InlineData("[00:00.00][00:00.00]a|b|c|一/二\n")]
    [InlineData("Dialogue: 0,0:00:00.00,0:00:00.00,A,,0,0,0,,{{{{\\p1 一\n")]
    [InlineData("<p begin='1s'>a<br/>")]
    [InlineData("{\"start\":1,\"text\":\"一\\n\\u0061\"},")]
    [InlineData("{\"start\":1,\"text\":\"One.\"},{\"text\":\"Two.\"},")]
    [InlineData("{1}{2}One.|{y:i}一\n")]
    [InlineData("*ANN:\t一 <a> [/] (.) \u00151_2\u0015\n%eng:\tOne.\n\tTwo.\n")]
    [InlineData("0 1 \"One.\"\n")]
    [InlineData("<event start=\"a\" end=\"b\">One.</event>")]
    public void A_long_source_takes_no_longer_than_it_is_long(string line)
    {
        var beginning = line[0] == '*' ? "@UTF8\n" : line[0] == '0' && line[1] == ' '
            ? "\"ooTextFile\"\n\"TextGrid\"\n0 9 <exists> 1 \"IntervalTier\" \"en\" 0 9 1e9\n"
            : line[1] == 'e' ? "<basic-transcription><tli id='a' time='1'/><tli id='b' time='2'/><tier id='en'>" : line[0] == '<'
            ? "<tt>" : line.StartsWith("{\"", StringComparison.Ordinal) ? "[" : line[0] == 'D' ? "[Events]\n" : "";
        Growth.AssertLinear(lines => AssertReads(Repeated(beginning, line, lines)), 10_000);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.OneOf([.. values.Select(Gen.Const)]);

    [Theory]
    [InlineData("00:00:00,000 --> 00:00:01,000\n<v", " ")]
    [InlineData("00:00:00,000 --> 00:00:01,000\n", "<i ")]
    [InlineData("00:00:00,000 --> 00:00:01,000\n", "&amp")]
    [InlineData("00:00:00,000 --> 00:00:01,000\n00:00:00", " ")]
    [InlineData("00:00:00,000 --> 00:00:01,000\n", "--> ")]
    [InlineData("[Script Info]\nDialogue: 0,0:00:00.00,0:00:00.00,A,,0,0,0,,{", "\\p1")]
    [InlineData("[00:00.00]", "a|")]
    [InlineData("", "[00:00.00]")]
    [InlineData("<tt><p begin='1s'>", "<b>")]
    [InlineData("[{\"start\":1,\"text\":\"", "\\n")]
    [InlineData("@UTF8\n*ANN:\t", "<")]
    [InlineData("@UTF8\n*ANN:\t", "[= ")]
    [InlineData("@UTF8\n*ANN:\t", "(a")]
    [InlineData("@UTF8\n*ANN:\t", "&-uh <a> [/] ")]
    [InlineData("@UTF8\n*ANN:\t", "\u00151_2")]
    [InlineData("\"ooTextFile\"\n\"TextGrid\"\n0 9 <exists> 1 \"IntervalTier\" \"", "\"\"")]
    [InlineData("<ANNOTATION_DOCUMENT>", "<TIER>")]
    [InlineData("", "[{\"a\":")]
    public void A_long_line_takes_no_longer_than_it_is_long(string beginning, string piece) =>
        Growth.AssertLinear(pieces => AssertReads(Repeated(beginning, piece, pieces)), 40_000);

    private static byte[] Repeated(string beginning, string piece, int count) =>
        Encoding.UTF8.GetBytes(new StringBuilder(beginning).Insert(beginning.Length, piece, count).ToString());

    /// <summary>A stretch of a sample from its beginning, with some bytes replaced.</summary>
    private static Gen<byte[]> Disturbed(byte[][] samples) =>
        from sample in OneOf(samples)
        from length in Gen.Int[1, Math.Min(sample.Length, LongestStretch)]
        from changes in Gen.Select(Gen.Int[0, length - 1], Gen.Byte).List[0, 5]
        select Changed(sample.AsSpan(0, length), changes);

    private static byte[] Changed(ReadOnlySpan<byte> sample, IEnumerable<(int Index, byte Value)> changes)
    {
        var changed = sample.ToArray();
        foreach (var (index, value) in changes)
            changed[index] = value;
        return changed;
    }

    private static void AssertReads(byte[] bytes)
    {
        ReadResult? result = null;
        var time = Growth.TimeOf(() => result = TranscriptReader.Read("talk", "talk", bytes));
        Assert.True(time < LongestRead, $"{bytes.Length} bytes took {time}");
        Assert.True(result!.Transcript is not null || result.Problem is not null);
        if (result.Transcript is { } transcript)
            Accounts.AssertClosed(transcript, Level.Cue);
    }
}
