using Aligner.Lexicon;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Segments;

public sealed class SentenceSegmenterTests
{
    private const string Lesson = """
        Length: 01:00
        00:10
        The bridge was rebuilt in 1953. The old ferry1 was sold. Nobody missed it.
        这座桥在1953年重建。旧渡船卖掉了，没有人想念它。
        00:40
        The river has three names.
        这条河有三个名字。
        Footnotes
        - The ferry of 1902.

        """;

    [Fact]
    public void Sentences_are_aligned_within_their_cue()
    {
        var segments = Lessons.Sentences(Lesson);
        Assert.Equal(["lesson#00:10/1", "lesson#00:10/2", "lesson#00:40/1"], segments.Select(segment => segment.Id));
        Assert.Equal(["1-1", "2-1", "1-1"], segments.Select(segment => segment.Bead));
        Assert.Equal("The old ferry was sold. Nobody missed it.", segments[1].English);
        Assert.Equal("旧渡船卖掉了，没有人想念它。", segments[1].Chinese);
        Assert.Equal([1, 2], segments[1].EnglishSentences!.Value.Indices);
        Assert.All(segments, segment => Assert.InRange(segment.Score!.Value, 0.5, 1));
    }

    [Fact]
    public void Times_are_shared_out_by_characters_and_marked_as_estimated()
    {
        var segments = Lessons.Sentences(Lesson);
        Assert.Equal([TimesKind.Estimated, TimesKind.Estimated, TimesKind.Exact], segments.Select(segment => segment.Times));
        Assert.Equal(TimeSpan.FromSeconds(10), segments[0].Range!.Value.Start);
        Assert.Equal(segments[0].Range!.Value.End, segments[1].Range!.Value.Start);
        // 32 of 73 English and 12 of 26 Chinese characters lie before the border: 10 + 30 * (32/73 + 12/26) / 2.
        Assert.Equal(23.498, segments[0].Range!.Value.End!.Value.TotalSeconds, 0.0005);
        Assert.Equal(TimeSpan.FromSeconds(40), segments[1].Range!.Value.End);
        Assert.Equal((40.0, 60.0), (segments[2].Range!.Value.Start.TotalSeconds, segments[2].Range!.Value.End!.Value.TotalSeconds));
    }

    [Fact]
    public void A_footnote_belongs_to_the_sentence_of_its_marker() =>
        Assert.Equal([[], [1], []], Lessons.Sentences(Lesson).Select(segment => segment.Footnotes.ToArray()));

    [Fact]
    public void Only_the_sentence_with_the_stray_quotation_mark_is_flagged()
    {
        var segments = Lessons.Sentences("Length: 01:00\n00:10\nThe ferry was sold. She said “nobody missed it.\n渡船卖掉了。她说“没有人想念它。\n");
        Assert.Equal([[], ["unbalanced-quote"]], segments.Select(segment => segment.Flags.ToArray()));
    }

    [Fact]
    public void A_side_without_a_partner_is_a_null_bead()
    {
        var segments = Lessons.Sentences("Length: 01:00\n00:10\nOnly English here.\n00:20\nThe river is long.\n河很长。\n");
        Assert.Equal("1-0", segments[0].Bead);
        Assert.Equal(["missing-chinese"], segments[0].Flags);
        Assert.Empty(segments[1].Flags);
    }

    [Fact]
    public void A_sentence_that_goes_on_in_the_next_cue_is_joined_when_asked_for()
    {
        const string Spilling =
            "Length: 01:00\n00:10\nWhen the bridge was rebuilt in 1953,\n1953年重建这座桥的时候，\n00:20\nthe old ferry was sold. Nobody missed "
                + "it.\n旧渡船卖掉了。没有人想念它。\n";
        Assert.Equal(["1-1", "1-1", "1-1"], Lessons.Sentences(Spilling).Select(segment => segment.Bead));
        var joined = Lessons.Sentences(Spilling, SegmenterOptions.Default with { JoinsCues = true });
        Assert.Equal("When the bridge was rebuilt in 1953, the old ferry was sold.", joined[0].English);
        Assert.Equal("1953年重建这座桥的时候，旧渡船卖掉了。", joined[0].Chinese);
        Assert.Equal((10.0, TimesKind.Estimated), (joined[0].Range!.Value.Start.TotalSeconds, joined[0].Times));
        Assert.Equal("Nobody missed it.", joined[1].English);
    }

    [Fact]
    public void A_users_terms_are_heard()
    {
        const string Names = "Length: 01:00\n00:10\nZorblax slept. Quendar ate.\n奎恩达饿了就吃。佐布拉克斯困了就睡。\n";
        var terms = SegmenterOptions.Default
            with
        { Terms = [new LexiconTerm("Zorblax slept", "佐布拉克斯"), new LexiconTerm("Quendar", "奎恩达")] };
        Assert.Equal(["2-2"], Lessons.Sentences(Names, terms).Select(segment => segment.Bead));
    }

    [Fact]
    public void A_bead_is_cut_into_clauses_where_both_sides_are_sure()
    {
        const string Long = "Length: 01:00\n00:10\nThe old ferry was sold to a museum in Shanghai in 1953. The new bridge carries forty "
            + "thousand cars every day.\n旧渡船1953年卖给了上海的一家博物馆，新桥每天要通过四万辆汽车。\n";
        var whole = Assert.Single(Lessons.Sentences(Long));
        var clauses = Lessons.Sentences(Long, SegmenterOptions.Default with { Level = Level.Clause });
        Assert.Equal(["lesson#00:10/1.1", "lesson#00:10/1.2"], clauses.Select(segment => segment.Id));
        Assert.Equal(["旧渡船1953年卖给了上海的一家博物馆，", "新桥每天要通过四万辆汽车。"], clauses.Select(segment => segment.Chinese));
        Assert.Equal(whole.Chinese, string.Concat(clauses.Select(segment => segment.Chinese)));
        Assert.Equal((whole.Range!.Value.Start, whole.Range.Value.End), (clauses[0].Range!.Value.Start, clauses[1].Range!.Value.End));
        Assert.Equal(clauses[0].Range!.Value.End, clauses[1].Range!.Value.Start);
    }

    [Fact]
    public void What_spoke_for_a_bead_is_told_when_asked_for()
    {
        Assert.All(Lessons.Sentences(Lesson), segment => Assert.Null(segment.Explanation));
        var explained = Lessons.Sentences(Lesson, SegmenterOptions.Default with { Explains = true });
        Assert.Contains("1953 – 1953 +", explained[0].Explanation, StringComparison.Ordinal);
        Assert.Contains("shape 2-1 ", explained[1].Explanation, StringComparison.Ordinal);
    }
}
