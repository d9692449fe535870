using System.Collections.Immutable;
using Aligner.Lexicon;
using Aligner.Pairing;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Pairing;

/// <summary>Captions of speech recognisers beside a translation with cues of its own.</summary>
public sealed class CueCutterTests
{
    private static readonly (string English, string Chinese)[] Lines =
    [
        ("the bridge was rebuilt after the flood", "这座桥在洪水之后重建。"),
        ("the old ferry was sold to a museum", "旧渡船卖给了博物馆。"),
        ("this river has three different names", "这条河有三个不同的名字。"),
        ("my grandmother sold tea at the harbour", "我祖母在港口卖茶。"),
        ("in winter the water freezes", "冬天水会结冰。"),
        ("children walk across the ice to school", "孩子们走过冰面去上学。"),
        ("the lighthouse keeper counts every ship", "灯塔看守人数每一艘船。"),
        ("he writes their names in a notebook", "他把它们的名字写在笔记本里。"),
        ("the fishermen mend their nets in the morning", "渔民早上补渔网。"),
        ("a dog sleeps under the green table", "一只狗睡在绿色的桌子下面。"),
        ("the teacher asked a difficult question", "老师问了一个困难的问题。"),
        ("nobody in the room knew the answer", "房间里没有人知道答案。"),
        ("the train from the mountains was late again", "从山里来的火车又晚点了。"),
        ("she bought bread and milk for breakfast", "她买了面包和牛奶当早餐。"),
        ("the museum opens on sunday afternoon", "博物馆星期天下午开门。"),
        ("our doctor lives near the hospital", "我们的医生住在医院附近。"),
    ];

    [Theory]
    [InlineData(Level.Cue, 0)]
    [InlineData(Level.Cue, 0.45)]
    [InlineData(Level.Sentence, 0)]
    [InlineData(Level.Sentence, -0.6)]
    public void English_is_cut_where_the_Chinese_is(Level level, double shift) =>
        Assert.Equal(Expected(false), Segments(Recognised(Side.English, withTimes: true), Subtitles(Side.Chinese, shift), level));

    [Fact]
    public void Words_without_times_have_those_between() =>
        Assert.InRange(Segments(Recognised(Side.English, withTimes: false), Subtitles(Side.Chinese, 0), Level.Cue)
            .Intersect(Expected(false)).Count(), 12, 16);

    [Theory]
    [InlineData(Level.Cue, 0.45)]
    [InlineData(Level.Sentence, 0)]
    public void Chinese_is_cut_where_the_English_is(Level level, double shift) =>
        Assert.Equal(Expected(true), Segments(Subtitles(Side.English, shift), Recognised(Side.Chinese, withTimes: true), level));

    [Fact]
    public void A_shift_is_said()
    {
        var paired = Pair(Recognised(Side.English, withTimes: true), Subtitles(Side.Chinese, 0.6));
        var problem = Assert.Single(paired.Problems);
        Assert.Equal("AL0801", problem.Code);
        Assert.InRange(paired.Cues.First(cue => cue.English.IsMissing).Times!.Value.Start.TotalSeconds, 0.8, 1.2);
    }

    [Fact]
    public void What_is_spoken_while_the_other_side_is_silent_is_a_segment_by_itself()
    {
        var chinese = Subtitles(Side.Chinese, 0);
        var segments = Segments(Recognised(Side.English, withTimes: true), chinese with { Cues = chinese.Cues.RemoveRange(5, 4) },
            Level.Cue);
        Assert.Equal(13, segments.Count);
        Assert.Equal(string.Join(' ', Lines[5..9].Select(line => line.English)),
            Assert.Single(segments, segment => segment.EndsWith(" | ", StringComparison.Ordinal)).Replace(" | ", ""));
    }

    [Fact]
    public void Cues_that_begin_together_are_units_though_neither_side_has_stops()
    {
        var english = Subtitles(Side.English, 0, stops: false);
        var chinese = Subtitles(Side.Chinese, 0, stops: false);
        Assert.Equal(Lines.Select(line => $"{line.English} | {line.Chinese.TrimEnd('。')}"), Segments(english, chinese, Level.Sentence));
    }

    [Fact]
    public void A_cue_in_brackets_stays_by_itself()
    {
        var english = Recognised(Side.English, withTimes: true);
        var sound = TimedSources.Cue(new TimeRange(Seconds(0.1), Seconds(0.9)), "[Music]", "");
        var segments = Segments(english with { Cues = english.Cues.Insert(0, sound) }, Subtitles(Side.Chinese, 0), Level.Sentence);
        Assert.DoesNotContain(segments,
            segment => segment.Contains("[Music]", StringComparison.Ordinal) && segment.Contains("bridge", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Expected(bool englishHasStops) =>
        Lines.Select(line => englishHasStops ? $"{line.English}. | {line.Chinese.TrimEnd('。')}" : $"{line.English} | {line.Chinese}");

    private static Transcript Pair(Transcript english, Transcript chinese) =>
        new TimelinePairer(TimelineOptions.Default, BilingualLexicon.Default).Pair(english, chinese).Transcript!;

    private static List<string> Segments(Transcript english, Transcript chinese, Level level) =>
        [.. new Segmenter(SegmenterOptions.Default with { Level = level }).Segments(Pair(english, chinese))
            .Select(segment => $"{segment.English} | {segment.Chinese}")];

    /// <summary>A cue for each line, from when it begins to when it ends.</summary>
    private static Transcript Subtitles(Side side, double shift, bool stops = true) => TimedSources.Make(
        side == Side.English ? "talk.en.srt" : "talk.zh.srt",
        Lines.Select((line, index) =>
        {
            var times = new TimeRange(Seconds(StartOf(index) + shift), Seconds(EndOf(index) + shift));
            return side == Side.English
                ? TimedSources.Cue(times, stops ? line.English + "." : line.English, "")
                : TimedSources.Cue(times, "", stops ? line.Chinese : line.Chinese.TrimEnd('。'));
        }));

    /// <summary>A cue for each seven words or characters, whatever they are.</summary>
    private static Transcript Recognised(Side side, bool withTimes)
    {
        var words = Lines.SelectMany((line, index) => side == Side.English
            ? Timed(line.English.Split(' '), index)
            : Timed([.. line.Chinese.TrimEnd('。').Select(character => character.ToString())], index)).ToArray();
        var space = side == Side.English ? " " : "";
        return TimedSources.Make(side == Side.English ? "talk.en.vtt" : "talk.zh.vtt", words.Chunk(7).Select(cue =>
        {
            var times = new TimeRange(Seconds(cue[0].Start), Seconds(cue[^1].End));
            var text = string.Join(space, cue.Select(word => word.Text));
            var made = side == Side.English ? TimedSources.Cue(times, text, "") : TimedSources.Cue(times, "", text);
            if (!withTimes)
                return made;
            ImmutableArray<WordTime> starts = [.. cue.Select(
                (word, index) => new WordTime(cue.Take(index).Sum(before => before.Text.Length + space.Length), Seconds(word.Start)))];
            return made with
            {
                English = made.English with { Words = side == Side.English ? starts : [] },
                Chinese = made.Chinese with { Words = side == Side.Chinese ? starts : [] },
            };
        }));
    }

    private static IEnumerable<(string Text, double Start, double End)> Timed(string[] words, int line)
    {
        var each = (EndOf(line) - StartOf(line)) / words.Length;
        return words.Select((word, index) => (word, StartOf(line) + (index * each), StartOf(line) + ((index + 1) * each)));
    }

    private static double StartOf(int line) => 1 + (3 * line);

    private static double EndOf(int line) => StartOf(line) + 2.8;

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
}
