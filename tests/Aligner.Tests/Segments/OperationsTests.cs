using Aligner.Segments;
using Aligner.Segments.Operations;
using Aligner.Tests.Formats;
using Aligner.Transcripts;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Segments;

public sealed class OperationsTests
{
    private static readonly Segment Pair = Lessons.Segment("The tea is good.", "茶很好。") with { Score = 0.7 };

    [Theory]
    [InlineData("3..80", 3, 80)]
    [InlineData("3..", 3, double.PositiveInfinity)]
    [InlineData("..0.5", 0, 0.5)]
    public void A_range_is_read(string text, double least, double most) =>
        Assert.Equal(new NumberRange(least, most), NumberRange.Parse(text));

    [Theory]
    [InlineData("..")]
    [InlineData("3")]
    [InlineData("8..3")]
    [InlineData("a..b")]
    [InlineData("1..2..3")]
    public void What_is_no_range_is_refused(string text) => Assert.Null(NumberRange.Parse(text));

    public static TheoryData<string, SegmentFilter, bool> Conditions => new()
    {
        { "nothing is asked", new(), true },
        { "score", new() { Score = new(0.7, 1) }, true },
        { "score too low", new() { Score = new(0.71, 1) }, false },
        { "length of English", new() { EnglishLength = new(16, 16) }, true },
        { "length of Chinese", new() { ChineseLength = new(5, 9) }, false },
        { "ratio", new() { Ratio = new(4, 4) }, true },
        { "another part", new() { Parts = new HashSet<Part> { Part.Title } }, false },
        { "English pattern", new() { Patterns = [TextPattern.Parse("en:^The")] }, true },
        { "pattern on the other side", new() { Patterns = [TextPattern.Parse("zh:The")] }, false },
        { "pattern on either side", new() { Patterns = [TextPattern.Parse("茶.好")] }, true },
        { "two patterns", new() { Patterns = [TextPattern.Parse("茶"), TextPattern.Parse("咖啡")] }, false },
        { "a flag", new() { Flags = ["credit"] }, false },
        { "no flag", new() { WithoutFlags = ["credit"] }, true },
        { "inverted", new() { Score = new(0.7, 1), IsInverted = true }, false },
        { "in language", new() { InLanguage = true }, true },
        { "pairs", new() { PairsOnly = true }, true },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_segment_is_kept_that_meets_every_condition(string reason, SegmentFilter filter, bool isKept) =>
        Assert.True(filter.Keeps(Pair) == isKept, reason);

    [Fact]
    public void A_segment_without_score_meets_any_and_one_with_a_side_missing_no_ratio()
    {
        Assert.True(new SegmentFilter { Score = new(0.9, 1) }.Keeps(Pair with { Score = null }));
        Assert.False(new SegmentFilter { Ratio = new(0, 99) }.Keeps(Pair with { Chinese = "" }));
        Assert.False(new SegmentFilter { PairsOnly = true }.Keeps(Pair with { Chinese = "" }));
        Assert.False(new SegmentFilter { InLanguage = true }.Keeps(Pair with { English = "茶很好。" }));
    }

    [Fact]
    public void Of_equal_segments_the_best_is_kept_in_its_place()
    {
        Segment[] segments = [Pair with { Id = "1" }, Pair with { Id = "2", Chinese = "另一个" },
            Pair with { Id = "3", English = "The tea is good!", Score = 0.8 }, Pair with { Id = "4", Score = 0.8 }];
        Assert.Equal(["2", "3"], Deduplicated(segments, DuplicateKey.Normalized));
        Assert.Equal(["2", "3", "4"], Deduplicated(segments, DuplicateKey.Exact));
        Assert.Equal(["3"], Deduplicated(segments, DuplicateKey.English));
    }

    [Fact]
    public void What_is_kept_has_one_of_each_and_nothing_is_made_up() => RandomSegments.Any.Sample(segments =>
    {
        var kept = Deduplicated(segments, DuplicateKey.Exact);
        Assert.Equal(segments.Select(segment => (segment.English, segment.Chinese)).Distinct().Count(), kept.Count);
        Assert.Subset(segments.Select(segment => segment.Id).ToHashSet(), kept.ToHashSet());
    });

    [Fact]
    public void A_text_is_normalized_by_what_people_read()
    {
        Assert.Equal(NormalizedText.Of("ＡＢＣ, 你好!"), NormalizedText.Of("abc 你好。"));
        Assert.NotEqual(NormalizedText.Of("?!"), NormalizedText.Of("..."));
        Assert.Equal("a", NormalizedText.Of("a\uD800"));
    }

    [Fact]
    public void A_split_goes_by_the_document_alone()
    {
        var split = new CorpusSplit(0.2, 0.3, "1");
        var parts = Enumerable.Range(0, 2000).Select(number => split.PartOf(Pair with { Document = $"lesson-{number}" }))
            .CountBy(part => part).ToDictionary();
        Assert.InRange(parts[SplitPart.Dev], 340, 460);
        Assert.InRange(parts[SplitPart.Test], 520, 680);
        Assert.Equal(split.PartOf(Pair), split.PartOf(Pair with { English = "Other", Id = "x" }));
        Assert.NotEqual(2000,
            Enumerable.Range(0, 2000)
                .Count(number => (split with { Seed = "2" }).PartOf(Pair with { Document = $"lesson-{number}" }) == split.PartOf(Pair
                    with
                { Document = $"lesson-{number}" })));
    }

    [Fact]
    public void A_sample_is_the_same_whatever_the_order()
    {
        Segment[] segments = [.. Enumerable.Range(0, 200).Select(number => Pair with { Id = $"lesson#{number}" })];
        var sample = Sampler.Take(segments, 20, "1").Select(segment => segment.Id).ToList();
        Assert.Equal(20, sample.Count);
        Assert.Equal(sample, sample.OrderBy(id => int.Parse(id[7..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(sample.Order(StringComparer.Ordinal),
            Sampler.Take(segments.Reverse(), 20, "1").Select(segment => segment.Id).Order(StringComparer.Ordinal));
        Assert.NotEqual(sample, Sampler.Take(segments, 20, "2").Select(segment => segment.Id));
        Assert.InRange(Sampler.Take(segments, 0.5, "1").Count(), 75, 125);
        Assert.Equal(200, Sampler.Take(segments, 500, "1").Count());
    }

    [Fact]
    public void Changes_are_told_by_the_ids()
    {
        var changes = new CorpusChanges();
        foreach (var id in "123456")
            changes.NoteOriginal(Pair with { Id = $"{id}" });
        foreach (var segment in (Segment[])[Pair with { Id = "1" }, Pair with { Id = "2", English = "x" },
            Pair with { Id = "3", Chinese = "x" }, Pair with { Id = "4", English = "x", Chinese = "x" }, Pair with { Id = "9" }])
        {
            changes.Note(segment);
        }

        Assert.Equal((1, 1, 1, 1, 1, 2),
            (changes.Unchanged, changes.EnglishChanged, changes.ChineseChanged, changes.BothChanged, changes.Added, changes.Missing));
    }

    [Fact]
    public void Statistics_count_what_there_is()
    {
        var statistics = new CorpusStatistics();
        statistics.Note(Pair with { Flags = ["credit"] });
        statistics.Note(Pair with { Range = new TimeRange(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(10)), Score = 1, Bead = "1-2" });
        statistics.Note(Pair with { Document = "other", Range = null, Chinese = "", Score = null, Bead = "1-0" });
        Assert.Equal((2, 3L, 2L, 1L, 2L),
            (statistics.Documents, statistics.Segments, statistics.Pairs, statistics.WithoutScore, statistics.Timed));
        Assert.Equal((3L, 12L, 4, 16),
            (statistics.English.Texts, statistics.English.Tokens, statistics.English.Types, statistics.English.Longest));
        Assert.Equal((2L, 8L), (statistics.Chinese.Texts, statistics.Chinese.Characters));
        Assert.Equal(TimeSpan.FromSeconds(5), statistics.Covered);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1, 0, 1], statistics.Scores);
        Assert.Equal(["1-0", "1-1", "1-2"], statistics.Beads.Keys);
        Assert.Equal(1, statistics.Flags["credit"]);
    }

    private static List<string> Deduplicated(Segment[] segments, DuplicateKey key)
    {
        var deduplicator = new Deduplicator(key);
        foreach (var segment in segments)
            deduplicator.Note(segment);
        List<string> kept = [.. deduplicator.Keep(segments).Select(segment => segment.Id)];
        Assert.Equal(segments.Length - kept.Count, deduplicator.Removed);
        return kept;
    }
}
