using Aligner.Transcripts;
using Aligner.Transcripts.Sources;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

public sealed class FormatDetectionTests
{
    public static TheoryData<string, string> SamplesByFormat
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (format, text) in Samples.All)
                data.Add(format, text);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SamplesByFormat))]
    public void A_sample_is_told_as_what_it_is_and_read_without_a_problem(string format, string text)
    {
        var transcript = TimedSources.Read(text);
        Assert.Equal(format, transcript.Format);
        Assert.Equal(2, transcript.Cues.Length);
        Assert.DoesNotContain(transcript.Problems, problem => problem.Code != "AL0111");
    }

    [Theory]
    [MemberData(nameof(SamplesByFormat))]
    public void Only_one_format_takes_a_sample_and_the_general_ones_that_are_tried_last(string format, string text) =>
        Assert.Equal(
            format == "lesson" ? [] : [format],
            SourceFormats.All.Where(candidate => candidate.Recognises(new SourceText("talk", text))).Select(candidate => candidate.Name)
                .Except(["table", "timed", "text", "lesson"]));

    [Theory]
    [InlineData("[00:05]\nWe begin.\n我们开始。\n[00:30.5]\nOn.\n继续。\n")]
    [InlineData("00:05 - 00:30\nWe begin.\n我们开始。\n00:30 --> 00:45\nOn.\n继续。\n")]
    [InlineData("Title\n\n00:00:05 --> 00:00:30\nWe begin.\n我们开始。\n")]
    [InlineData("{braces} and <angles> in an article\n-->\n[1] A note.\n")]
    public void A_lesson_or_an_article_stays_one(string text) => Assert.Equal("lesson", TimedSources.Read(text).Format);

    [Theory]
    [InlineData("\n\n1\r\n00:00:01,000 --> 00:00:02,000\r\nText.\r\n", "subrip")]
    [InlineData("00:01.500 --> 00:02.000\nText.\n", "subrip")]
    [InlineData("Made by hand\n\n1\n00:00:01,000 --> 00:00:02,000\nText.\n", "subrip")]
    [InlineData("1\n00:00:01,000 -> 00:00:02,000\nText.\n", "subrip")]
    [InlineData("WEBVTT - a title\n", "webvtt")]
    [InlineData("[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,Text.\n", "ass")]
    [InlineData("[ar:Someone]\n[00:01.00]Text.\n", "lrc")]
    [InlineData("[00:01.00]Text.\n[00:02.00]More.\n", "lrc")]
    [InlineData("  <?xml version='1.0'?><!-- made by hand --><ttml:tt xmlns:ttml='http://www.w3.org/ns/ttml'/>", "ttml")]
    [InlineData(" [ { \"start\": 1 } ]", "json")]
    [InlineData("{}", "json")]
    [InlineData("Length: 02:00\n[00:05] We begin.\n[00:05] 我们开始。\n[00:30] On.\n[00:30] 继续。\n", "timed")]
    [InlineData("[00:00:05.000 --> 00:00:30.000] We begin.\n[00:00:30.000 --> 00:00:45.000] We go on.\n", "timed")]
    public void A_variant_is_told_all_the_same(string text, string format) => Assert.Equal(format, TimedSources.Read(text).Format);
}
