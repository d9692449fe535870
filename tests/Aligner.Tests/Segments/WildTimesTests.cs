using System.Text;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Segments.Operations;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Segments;

/// <summary>Times that no recording has, and ends that no one wrote: nothing is calculated with what is not there.</summary>
public sealed class WildTimesTests
{
    public static TheoryData<string> OpenEnds =>
    [
        "1\n00:00:01,000 --> 00:00:02,000\nThe kettle sings\n水壶响了\n\n2\n00:00:04,000 --> never\nWe pour the tea\n我们倒茶\n",
        "[00:01.00]The kettle sings\n[00:01.00]水壶响了\n[00:04.00]We pour the tea\n[00:04.00]我们倒茶\n",
        "[00:01.00]The kettle sings|水壶响了\n[00:04.00]We pour the tea|我们倒茶\n",
        "[{\"start\":1,\"en\":\"The kettle sings\",\"zh\":\"水壶响了\"},{\"start\":4,\"en\":\"We pour the tea\",\"zh\":\"我们倒茶\"}]",
        "<tt><body><p begin=\"1s\" end=\"2s\">The kettle sings<br/>水壶响了</p><p begin=\"4s\">We pour the tea<br/>我们倒茶</p></body></tt>",
        "[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,The kettle sings\\N水壶响了\nDialogue: 0:00:04.00,,We pour the "
            + "tea\\N我们倒茶\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nThe kettle sings\n水壶响了\n\n00:04.000 --> \nWe pour the tea\n我们倒茶\n",
    ];

    [Theory]
    [MemberData(nameof(OpenEnds))]
    public void The_last_cue_needs_no_end(string source)
    {
        var transcript = TranscriptReader.Read("talk", "talk", Encoding.UTF8.GetBytes(source)).Transcript!;
        var segments = new Segmenter(SegmenterOptions.Default).Segments(transcript).ToList();
        Assert.Equal(["The kettle sings", "We pour the tea"], segments.Select(segment => segment.English));
        Assert.Equal(["水壶响了", "我们倒茶"], segments.Select(segment => segment.Chinese));
        Assert.Null(segments[^1].Range!.Value.End);
    }

    [Theory]
    [InlineData("1\n{0}:59:59,999 --> {0}:59:59,999\nTea\n茶\n", "999")]
    [InlineData("[{{\"start\":{0},\"end\":{0},\"en\":\"Tea\",\"zh\":\"茶\"}}]", "999999.999")]
    [InlineData("[{{\"start\":1,\"end\":{0},\"en\":\"Tea\",\"zh\":\"茶\"}}]", "1e308")]
    [InlineData("[{{\"start\":1,\"dur\":{0},\"en\":\"Tea\",\"zh\":\"茶\"}}]", "\"NaN\"")]
    [InlineData("[{{\"tStartMs\":{0},\"dDurationMs\":{0},\"segs\":[{{\"utf8\":\"Tea 茶\"}}]}}]", "\"Infinity\"")]
    [InlineData("[offset:{0}]\n[00:01.00]Tea|茶\n[999:59.99]Talk|话\n", "-2147483648")]
    [InlineData("<tt frameRate=\"1e-320\"><body><p begin=\"{0}f\" dur=\"{0}h\">Tea<br/>茶</p></body></tt>", "99999999999999999999")]
    [InlineData("<tt tickRate=\"1e-300\"><body><p begin=\"{0}t\" end=\"{0}t\">Tea<br/>茶</p></body></tt>", "1")]
    [InlineData("[Events]\nFormat: Start, End, Text\nDialogue: {0}:00:00.00,{0}:00:00.00,Tea\\N茶\n", "999")]
    [InlineData("WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00.000,MPEGTS:{0}\n\n00:01.000 --> "
        + "00:02.000\nTea\n茶\n\nWEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00.000,MPEGTS:0\n\n00:01.000 --> 00:02.000\nTalk\n话\n", "999999999999")]
    public void A_wild_time_is_written_by_every_format(string layout, string time)
    {
        var source = string.Format(System.Globalization.CultureInfo.InvariantCulture, layout, time);
        var transcript = TranscriptReader.Read("talk", "talk", Encoding.UTF8.GetBytes(source)).Transcript!;
        List<Segment> segments = [.. new Segmenter(SegmenterOptions.Default).Segments(transcript)];
        Assert.NotEmpty(segments);
        foreach (var format in CorpusFormats.All)
        {
            using var writer = format.CreateWriter([.. format.Endings.Select(_ => new MemoryStream())], "talk", ExportOptions.Default);
            segments.ForEach(writer.Write);
            writer.Complete();
        }
    }

    [Theory]
    [InlineData(0, "0.000")]
    [InlineData(2_147_483_647, "2147483.647")]
    [InlineData(2_147_483_648, "2147483.648")]
    [InlineData(31_622_400_000, "31622400.000")]
    [InlineData(-1_500, "-1.500")]
    public void Seconds_are_written_as_long_as_times_may_be(long milliseconds, string written) =>
        Assert.Equal(written, FieldText.SecondsText(TimeSpan.FromMilliseconds(milliseconds)));

    [Fact]
    public void More_time_than_there_is_can_be_covered()
    {
        var statistics = new CorpusStatistics();
        for (var i = 0; i < 3; i++)
        {
            statistics.Note(new Segment
            {
                Id = "a#1",
                Document = $"{i}",
                Part = Part.Transcript,
                Level = Level.Cue,
                English = "Tea",
                Chinese = "茶",
                Bead = "1-1",
                Range = new TimeRange(TimeSpan.Zero, TimeSpan.MaxValue / 2),
            });
        }

        Assert.Equal(TimeSpan.MaxValue, statistics.Covered);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("zh_CN", true)]
    [InlineData("", false)]
    [InlineData("en-", false)]
    [InlineData("en GB", false)]
    [InlineData("e\u0001n", false)]
    [InlineData("中文", false)]
    [InlineData("abcdefghi", false)]
    public void A_language_tag_is_letters_and_digits(string text, bool isTag) => Assert.Equal(isTag, LanguageTags.IsTag(text));
}
