using Aligner.Segments;
using Aligner.Tests.Pairing;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Segments;

/// <summary>How the cues of subtitles become sentences.</summary>
public sealed class SubtitleJoiningTests
{
    [Fact]
    public void A_sentence_goes_on_over_cues_until_its_stop() =>
        Assert.Equal(
            ["When the bridge was rebuilt, the ferry was sold. | 桥重建以后，渡船就卖掉了。", "Nobody missed it. | 没有人想念它。"],
            Sentences(
                (0, 2, "When the bridge was rebuilt,", "桥重建以后，"),
                (2, 4, "the ferry was sold.", "渡船就卖掉了。"),
                (4, 6, "Nobody missed it.", "没有人想念它。")));

    [Fact]
    public void Chinese_without_stops_is_cut_where_the_English_ends() =>
        Assert.Equal(
            ["When the bridge was rebuilt, the ferry was sold. | 桥重建以后 渡船就卖掉了", "Nobody missed it. | 没有人想念它"],
            Sentences(
                (0, 2, "When the bridge was rebuilt,", "桥重建以后"),
                (2, 4, "the ferry was sold.", "渡船就卖掉了"),
                (4, 6, "Nobody missed it.", "没有人想念它")));

    [Fact]
    public void English_without_stops_is_cut_where_the_Chinese_ends() =>
        Assert.Equal(
            ["when the bridge was rebuilt the ferry was sold | 桥重建以后，渡船就卖掉了。", "nobody missed it | 没有人想念它。"],
            Sentences(
                (0, 2, "when the bridge was rebuilt", "桥重建以后，"),
                (2, 4, "the ferry was sold", "渡船就卖掉了。"),
                (4, 6, "nobody missed it", "没有人想念它。")));

    [Fact]
    public void Cues_without_any_stop_stand_for_themselves() =>
        Assert.Equal(
            ["The bridge was rebuilt | 桥重建了", "The ferry was sold | 渡船卖掉了"],
            Sentences((0, 2, "The bridge was rebuilt", "桥重建了"), (2, 4, "The ferry was sold", "渡船卖掉了")));

    [Fact]
    public void Without_stops_a_capital_begins_no_sentence() =>
        Assert.Equal(
            ["well I told them that I had seen | 我说我看见过", "the ferry of my uncle Tom | 我叔叔汤姆的渡船", "in England but I had not | 在英格兰 但我没有"],
            Sentences((0, 2, "well I told them that I had seen", "我说我看见过"), (2, 4, "the ferry of my uncle Tom", "我叔叔汤姆的渡船"),
                (4, 6, "in England but I had not", "在英格兰 但我没有")));

    [Fact]
    public void Latin_words_of_two_Chinese_cues_do_not_run_together() =>
        Assert.Equal(
            ["So we use Python, and the JSON module converts it. | 我们用的是 Python JSON 模块就把它转换了"],
            Sentences((0, 2, "So we use Python,", "我们用的是 Python"), (2, 4, "and the JSON module converts it.", "JSON 模块就把它转换了")));

    [Fact]
    public void A_segment_begins_with_the_first_of_its_cues()
    {
        var cues = new[] { (0.0, 2.0, "The keeper slept.", "看守人睡了。"), (4.0, 5.0, "When the tide is out we", ""),
            (6.0, 7.0, "go home.", "退潮的时候我们就回家。") };
        var segment = new Segmenter(SegmenterOptions.Default).Segments(Transcript(cues) with { CuesArePairs = true }).Last();
        Assert.Equal((new TimeRange(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(7)), TimesKind.Exact),
            (segment.Range!.Value, segment.Times));
    }

    [Fact]
    public void A_long_pause_ends_a_sentence() =>
        Assert.Equal(
            ["The bridge was rebuilt and | 桥重建了，", "the ferry was sold. | 渡船卖掉了。"],
            Sentences((0, 2, "The bridge was rebuilt and", "桥重建了，"), (5, 7, "the ferry was sold.", "渡船卖掉了。")));

    [Fact]
    public void A_stop_before_lower_case_ends_nothing() =>
        Assert.Equal(
            ["They sold boats, nets, etc. at the harbour. | 他们在港口卖船、网等等。"],
            Sentences((0, 2, "They sold boats, nets, etc.", "他们在港口卖船、"), (2, 4, "at the harbour.", "网等等。")));

    [Fact]
    public void A_merged_cue_is_cut_at_the_space_that_has_the_place_of_a_mark() =>
        Assert.Equal(
            ["The ferry was sold. | 渡船卖掉了", "Nobody missed it. | 没有人想念它"],
            Sentences((0, 2, "The ferry was sold.", ""), (2, 4, "Nobody missed it.", ""), (0, 4, "", "渡船卖掉了 没有人想念它")));

    [Fact]
    public void A_presplit_subtitle_is_not_joined()
    {
        var transcript = Transcript((0, 2, "When the bridge was rebuilt,", "桥重建以后，"), (2, 4, "the ferry was sold.", "渡船就卖掉了。"));
        Assert.Equal(2, new Segmenter(SegmenterOptions.Default with { IsPresplit = true }).Segments(transcript).Count());
    }

    [Fact]
    public void Where_a_translation_ends_early_its_sentences_stay_at_their_times()
    {
        string[] chinese = ["桥重建以后，渡船就卖掉了。", "没有人想念它。", "火车每小时一班。"];
        string[] english = ["When the bridge was rebuilt, the ferry was sold.", "Nobody missed it.", "The train runs every hour."];
        // The same words come again much later, where the path would go if it were straight.
        var said = Enumerable.Range(0, 200).Select(i => (i * 3.0, (i * 3.0) + 2.5, i % 67 == 66 ? english[2] : english[i % 3], ""));
        var shown = chinese.Select((text, i) => ((i * 3.0) + 0.2, (i * 3.0) + 2.6, "", text));
        Assert.Equal(
            english.Zip(chinese, (one, other) => $"{one} | {other}"),
            Sentences([.. said.Concat(shown).OrderBy(cue => cue.Item1)])
                .Where(sentence => !sentence.EndsWith("| ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(66)]
    [InlineData(132)]
    [InlineData(197)]
    public void A_silence_may_be_before_behind_and_between(int at)
    {
        string[] chinese = ["桥重建以后，渡船就卖掉了。", "没有人想念它。", "火车每小时一班。"];
        string[] english = ["When the bridge was rebuilt, the ferry was sold.", "Nobody missed it.", "The train runs every hour."];
        var said = Enumerable.Range(0, 200)
            .Select(i => (i * 3.0, (i * 3.0) + 2.5, i >= at && i < at + 3 ? english[i - at] : $"The water rose to {i} feet.", ""));
        var shown = chinese.Select((text, i) => (((at + i) * 3.0) + 0.2, ((at + i) * 3.0) + 2.6, "", text));
        Assert.Equal(
            english.Zip(chinese, (one, other) => $"{one} | {other}"),
            Sentences([.. said.Concat(shown).OrderBy(cue => cue.Item1)])
                .Where(sentence => !sentence.EndsWith("| ", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Sentences(params (double Start, double End, string English, string Chinese)[] cues) =>
        new Segmenter(SegmenterOptions.Default).Segments(Transcript(cues)).Select(segment => $"{segment.English} | {segment.Chinese}");

    private static Transcript Transcript(params (double Start, double End, string English, string Chinese)[] cues)
    {
        var made = cues.Select(
            cue => TimedSources.Cue(new TimeRange(TimeSpan.FromSeconds(cue.Start), TimeSpan.FromSeconds(cue.End)), cue.English,
                cue.Chinese));
        return TimedSources.Make("talk.srt", made)
            with
        { CuesArePairs = cues.All(cue => cue.English.Length > 0 && cue.Chinese.Length > 0) };
    }
}
