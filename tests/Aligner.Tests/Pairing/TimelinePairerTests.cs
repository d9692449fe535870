using Aligner.Lexicon;
using Aligner.Pairing;
using Aligner.Segments;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Pairing;

public sealed class TimelinePairerTests
{
    private static readonly (string English, string Chinese)[] Lines =
    [
        ("The bridge was rebuilt in 1953.", "这座桥在1953年重建。"),
        ("The old ferry was sold.", "旧渡船卖掉了。"),
        ("The river has three names.", "这条河有三个名字。"),
        ("My grandmother sold tea at the harbour.", "我祖母在港口卖茶。"),
        ("In winter the water freezes.", "冬天水会结冰。"),
        ("Children walk across the ice to school.", "孩子们走过冰面去上学。"),
    ];

    [Fact]
    public void A_shift_is_found_said_and_taken_back()
    {
        var paired = Pair(Source("talk.en.srt", English), Source("talk.zh.srt", Chinese, shift: 3.2));
        Assert.Equal(
            ["talk.zh.srt:1:1: warning AL0801: the times are on another axis than the English ones and were shifted by -3.200 s; 6 of 6 "
                + "sure pairs agree with this"],
            paired.Problems.Select(problem => problem.ToString()));
        Assert.Equal(paired.Cues.Take(6).Select(cue => cue.Times), paired.Cues.Skip(6).Select(cue => cue.Times));
    }

    [Fact]
    public void An_offset_that_is_given_is_not_looked_for()
    {
        var paired = Pair(Source("talk.en.srt", English), Source("talk.zh.srt", Chinese),
            new TimelineOptions { Offset = TimeSpan.FromSeconds(0.5) });
        Assert.Empty(paired.Problems);
        Assert.Equal(TimeSpan.FromSeconds(0.5), paired.Cues[6].Times!.Value.Start);
    }

    [Fact]
    public void What_is_spoken_while_the_other_side_is_silent_has_no_partner()
    {
        var gaps = Source("talk.zh.srt", Chinese);
        var paired = Pair(Source("talk.en.srt", English), gaps with { Cues = gaps.Cues.RemoveRange(2, 2) });
        Assert.Equal(["1-1", "1-1", "1-0", "1-0", "1-1", "1-1"],
            new Segmenter(SegmenterOptions.Default).Segments(paired).Select(segment => segment.Bead));
    }

    [Fact]
    public void A_wholly_wrong_language_is_an_error()
    {
        var english = Source("talk.en.srt", English);
        var chinese = Source("talk.zh.srt", Chinese);
        Assert.Equal("talk.en.srt:1:1: error AL0803: the file is English: 0 of 6 cues have Chinese text", Problem(english, english));
        Assert.Equal("talk.zh.srt:1:1: error AL0803: the file is Chinese: 0 of 6 cues have English text", Problem(chinese, chinese));
    }

    [Fact]
    public void What_was_left_in_English_is_flagged_and_not_paired()
    {
        var half = Source("talk.zh.srt", index => index is 2 or 3 ? English(index) : Chinese(index));
        var paired = Pair(Source("talk.en.srt", English), half);
        Assert.Equal(
            ["talk.zh.srt:3:1: warning AL0804: 2 of 6 cues have English text in place of Chinese, the first here; they are left out, and "
                + "what is spoken then is flagged untranslated"],
            paired.Problems.Select(problem => problem.ToString()));
        var segments = new Segmenter(SegmenterOptions.Default).Segments(paired).ToList();
        Assert.Equal(["1-1", "1-1", "1-0", "1-0", "1-1", "1-1"], segments.Select(segment => segment.Bead));
        Assert.All(segments[2..4], segment => Assert.Equal([Flags.Untranslated, Flags.MissingChinese], segment.Flags));
    }

    [Fact]
    public void A_side_that_the_other_file_has_is_left_out()
    {
        var both = Source("talk.zh.srt", index => (Lines[index].English, Lines[index].Chinese));
        var paired = Pair(Source("talk.en.srt", English), both);
        Assert.Equal(
            ["talk.zh.srt:1:1: warning AL0805: 6 cues have English text too, the first here; it is left out, as the other file has this "
                + "side"],
            paired.Problems.Select(problem => problem.ToString()));
        Assert.All(paired.Cues, cue => Assert.NotEqual(cue.English.IsMissing, cue.Chinese.IsMissing));
    }

    [Fact]
    public void Times_that_fit_nowhere_are_not_used()
    {
        var random = new Random(1);
        var starts = Enumerable.Range(0, 6).Select(_ => random.Next(0, 10_000)).Order().ToArray();
        var scattered = TimedSources.Make("talk.zh.srt", Lines.Select((line, index) => Cue(starts[index], ("", line.Chinese), index)));
        var paired = Pair(Source("talk.en.srt", English), scattered);
        Assert.Equal(
            ["talk.zh.srt:1:1: warning AL0802: the times fit the English ones nowhere: no shift and stretch suits more than 1 of 6 sure "
                + "pairs; aligned by text alone"],
            paired.Problems.Select(problem => problem.ToString()));
        Assert.All(paired.Cues.Skip(6), cue => Assert.Null(cue.Times));
        Assert.All(new Segmenter(SegmenterOptions.Default).Segments(paired), segment => Assert.Equal("1-1", segment.Bead));
    }

    [Fact]
    public void Segments_have_the_times_of_the_English_cues()
    {
        var segment = new Segmenter(SegmenterOptions.Default).Segments(
            Pair(Source("talk.en.srt", English), Source("talk.zh.srt", Chinese, shift: 0.2))).ElementAt(1);
        Assert.Equal(new TimeRange(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(9)), segment.Range);
        Assert.Equal(TimesKind.Exact, segment.Times);
        Assert.Equal("talk.en#00:05/1", segment.Id);
    }

    private static (string, string) English(int index) => (Lines[index].English, "");

    private static (string, string) Chinese(int index) => ("", Lines[index].Chinese);

    private static Transcript Source(string name, Func<int, (string English, string Chinese)> text, double shift = 0) =>
        TimedSources.Make(name, Enumerable.Range(0, Lines.Length).Select(index => Cue((5 * index) + shift, text(index), index)));

    private static Cue Cue(double start, (string English, string Chinese) text, int index) =>
        TimedSources.Cue(new TimeRange(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(start + 4)), text.English, text.Chinese,
            index + 1);

    private static Transcript Pair(Transcript english, Transcript chinese, TimelineOptions? options = null) =>
        new TimelinePairer(options ?? TimelineOptions.Default, BilingualLexicon.Default).Pair(english, chinese).Transcript!;

    private static string Problem(Transcript english, Transcript chinese) =>
        new TimelinePairer(TimelineOptions.Default, BilingualLexicon.Default).Pair(english, chinese).Problem!.ToString();
}
