using Aligner.Lexicon;
using Aligner.Pairing;
using Aligner.Segments;
using Aligner.Tests.Pairing;
using Aligner.Transcripts;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Segments;

/// <summary>Two files at the level of cues.</summary>
public sealed class OverlapSegmenterTests
{
    private static readonly Segmenter Segmenter = new(SegmenterOptions.Default with { Level = Level.Cue });

    [Theory]
    [InlineData("0-4 5-9", "0.3-4.2 5.1-9", "1+1 2+2")]
    [InlineData("0-4 4-8 10-12", "0-8 10-12", "1,2+1 3+2")]
    [InlineData("0-8 10-12", "0-4 4-8 10-12", "1+1,2 2+3")]
    [InlineData("0-4 4-8", "3.5-8", "1+ 2+1")]
    [InlineData("0-4 5-9", "5-9 20-24", "1+ 2+1 +2")]
    [InlineData("0-4 4-8 8-12", "1.9-5.9 5.9-9.9", "1+1 2+2 3+")]
    [InlineData("5-9", "0-4", "+1 1+")]
    [InlineData("0-4 0-4", "0-4", "1,2+1")]
    public void Cues_that_are_shown_at_one_time_are_a_segment(string english, string chinese, string expected) =>
        Assert.Equal(expected, string.Join(' ', Segments(Times(english), Times(chinese)).Select(Describe)));

    [Fact]
    public void A_segment_has_the_times_of_its_English_cues_and_the_id_of_the_first()
    {
        var segment = Segments([(0, 4), (4, 8)], [(0.2, 8.2)]).Single();
        Assert.Equal(("talk.en#00:00", "2-1", new TimeRange(TimeSpan.Zero, TimeSpan.FromSeconds(8)), TimesKind.Exact),
            (segment.Id, segment.Bead, segment.Range, segment.Times));
    }

    [Fact]
    public void Each_cue_is_in_one_segment()
    {
        var cues = Gen.Select(Gen.Int[0, 300], Gen.Int[0, 80])
            .Select((start, length) => (start / 10.0, (start + length) / 10.0)).List[1, 30];
        Gen.Select(cues, cues).Sample((english, chinese) =>
        {
            var text = string.Join(' ', Segments(english, chinese).Select(Describe)).Split(' ', ',', '+');
            Assert.Equal(english.Count + chinese.Count, text.Count(part => part.Length > 0));
        });
    }

    private static IEnumerable<Segment> Segments(IEnumerable<(double Start, double End)> english,
        IEnumerable<(double Start, double End)> chinese)
    {
        var one = TimedSources.Make("talk.en.srt", english.Select((times, index) => Cue(times, $"English {index + 1}.", "")));
        var other = TimedSources.Make("talk.zh.srt", chinese.Select((times, index) => Cue(times, "", $"中文{index + 1}。")));
        return Segmenter.Segments(
            new TimelinePairer(new TimelineOptions { Offset = TimeSpan.Zero }, BilingualLexicon.Default).Pair(one, other).Transcript!);
    }

    private static Cue Cue((double Start, double End) times, string english, string chinese) =>
        TimedSources.Cue(new TimeRange(TimeSpan.FromSeconds(times.Start), TimeSpan.FromSeconds(times.End)), english, chinese);

    private static string Describe(Segment segment) =>
        $"{Numbers(segment.English, "English ", ". ")}+{Numbers(segment.Chinese, "中文", "。")}";

    private static string Numbers(string text, string before, string between) =>
        text.Replace(before, "", StringComparison.Ordinal).Replace(between, ",", StringComparison.Ordinal).TrimEnd('.', ',');

    private static List<(double Start, double End)> Times(string text) =>
        [.. text.Split(' ').Select(span => span.Split('-'))
            .Select(span => (double.Parse(span[0], System.Globalization.CultureInfo.InvariantCulture),
                double.Parse(span[1], System.Globalization.CultureInfo.InvariantCulture)))];
}
