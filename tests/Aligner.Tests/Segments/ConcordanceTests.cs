using Aligner.Reports;
using Aligner.Segments;
using Aligner.Segments.Concordance;
using Aligner.Tests.Formats;
using Aligner.Text;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Segments;

public sealed class ConcordanceTests
{
    private static readonly Segment Pair = Lessons.Segment("The caravans went over the bridge; bridges are old.", "马帮过了桥，那些老桥很旧。");

    [Theory]
    [InlineData("bridge", SearchMode.Literal, "bridge|bridge", "")]
    [InlineData("BRIDGE", SearchMode.Literal, "bridge|bridge", "")]
    [InlineData("en:bridge", SearchMode.Word, "bridge|bridges", "")]
    [InlineData("go over", SearchMode.Word, "went over", "")]
    [InlineData("ridge", SearchMode.Word, null, null)]
    [InlineData("zh:桥", SearchMode.Literal, "", "桥|桥")]
    [InlineData("en:caravan zh:马帮", SearchMode.Word, "caravans", "马帮")]
    [InlineData("en:the bridge zh:马帮", SearchMode.Literal, "the bridge", "马帮")]
    [InlineData("en:caravan zh:火车", SearchMode.Word, null, null)]
    [InlineData("zh:马", SearchMode.Word, null, null)]
    [InlineData("zh:马帮", SearchMode.Word, "", "马帮")]
    [InlineData("en:b[a-z]+s\\b", SearchMode.Regex, "bridges", "")]
    [InlineData("zh:^马.*桥", SearchMode.Regex, "", "马帮过了桥，那些老桥")]
    [InlineData("x*", SearchMode.Regex, null, null)]
    public void A_pattern_finds_its_places(string pattern, SearchMode mode, string? english, string? chinese)
    {
        var hit = SearchQuery.Parse(pattern, mode).Match(Pair);
        Assert.Equal(english, hit is null
            ? null : string.Join('|', hit.English.Select(place => Pair.English.Substring(place.Start, place.Length))));
        Assert.Equal(chinese, hit is null
            ? null : string.Join('|', hit.Chinese.Select(place => Pair.Chinese.Substring(place.Start, place.Length))));
    }

    [Fact]
    public void The_likely_translation_of_a_place_is_found()
    {
        var hit = SearchQuery.Parse("马帮", SearchMode.Literal).Match(Pair)!;
        Assert.Equal(["caravans"],
            hit.TranslationOf(Side.Chinese, hit.Chinese[0]).Select(place => Pair.English.Substring(place.Start, place.Length)));
        Assert.Empty((hit with { Segment = Pair with { English = "" } }).TranslationOf(Side.Chinese, hit.Chinese[0]));
    }

    [Fact]
    public void A_segment_with_many_places_takes_no_longer_than_it_is_long() => Growth.AssertLinear(
        places =>
        {
            var segment = Pair with { English = string.Concat(Enumerable.Repeat("Tea horse ", places)), Chinese = "茶。" };
            var hit = SearchQuery.Parse("tea", SearchMode.Word).Match(segment)!;
            Assert.Equal(places, hit.English.Length);
            new CollocateCounter(Side.English).Note(segment, hit);
            foreach (var order in Enum.GetValues<ConcordanceOrder>())
            {
                var hits = ConcordanceSorter.Sort([hit], order).ToList();
                using var csv = new ConcordanceCsv(Stream.Null, ',', null);
                hits.ForEach(csv.Write);
                ConcordanceReport.Write("tea", hits, Stream.Null);
            }
        },
        2_000);

    [Fact]
    public void Tables_and_pages_have_so_much_of_a_long_text_around_each_place()
    {
        var words = string.Concat(Enumerable.Repeat("a horse ", 500));
        var hit = SearchQuery.Parse("tea", SearchMode.Literal)
            .Match(Pair with { English = words + "tea " + words, Chinese = "茶" + new string('马', 3000) })!;
        var line = Assert.Single(KeyWordLine.Of(hit));
        Assert.Equal((words[^1000..], " " + words[..999]), (line.Left(1000), line.Right(1000)));
        Assert.Equal((1001, "茶"),
            (line.OtherAround(1000).Text.Length,
                string.Concat(line.OtherAround(1000).Partners.Select(place => line.Other.Substring(place.Start, place.Length)))));
        Assert.Equal(("", "𠮷"),
            ((line with { Hit = hit with { Segment = Pair with { English = "𠮷tea𠮷" } }, Place = new TextSpan(2, 3) }).Left(1),
                (line with { Hit = hit with { Segment = Pair with { English = "𠮷tea𠮷" } }, Place = new TextSpan(2, 3) }).Right(2)));
    }

    [Fact]
    public void Patterns_that_cannot_be_are_refused()
    {
        Assert.Equal("there is nothing to search for",
            Assert.Throws<ArgumentException>(() => SearchQuery.Parse("en:", SearchMode.Literal)).Message);
        Assert.ThrowsAny<ArgumentException>(() => SearchQuery.Parse("(", SearchMode.Regex));
        Assert.Throws<NotSupportedException>(() => SearchQuery.Parse("(?<=a)b", SearchMode.Regex));
    }

    [Fact]
    public void Places_are_in_the_text_and_in_order() =>
        Gen.Select(RandomSegments.Any, Choose.From("a", "中", "word", "en:a zh:一", "一个词", " "), Gen.Enum<SearchMode>())
        .Sample((segments, pattern, mode) =>
    {
        var query = SearchQuery.Parse(pattern.Trim().Length == 0 ? "a b" : pattern, mode);
        foreach (var hit in segments.Select(query.Match).OfType<SearchHit>())
        {
            AssertInside(hit.Segment.English, hit.English);
            AssertInside(hit.Segment.Chinese, hit.Chinese);
            foreach (var place in hit.Chinese)
                AssertInside(hit.Segment.English, hit.TranslationOf(Side.Chinese, place));
        }
    }, iter: 500);

    [Fact]
    public void Collocates_stand_with_the_match_more_often_than_elsewhere()
    {
        var counter = new CollocateCounter(Side.English);
        var query = SearchQuery.Parse("tea", SearchMode.Word);
        foreach (var text in (string[])["hot tea now", "hot tea here", "cold water now", "cold water here"])
            counter.Note(Pair with { English = text }, query.Match(Pair with { English = text }));
        var collocate = Assert.Single(counter.Strongest(9));
        Assert.Equal(("hot", 2, 0), (collocate.Word, collocate.WithMatch, collocate.Elsewhere));
        Assert.Equal(Association.LogLikelihood(2, 0, 4, 6), collocate.LogLikelihood);
    }

    [Theory]
    [InlineData(10, 10, 100, 100, 0)]
    [InlineData(5, 20, 100, 100, 0)]
    [InlineData(20, 10, 100, 100, 3.9866)]
    public void Log_likelihood_is_Dunnings(long first, long second, long firstTotal, long secondTotal, double expected) =>
        Assert.Equal(expected, Association.LogLikelihood(first, second, firstTotal, secondTotal), 3);

    private static void AssertInside(string text, IEnumerable<TextSpan> places)
    {
        var end = 0;
        foreach (var place in places)
        {
            Assert.InRange(place.Start, end > 0 ? 0 : end, text.Length - 1);
            Assert.InRange(place.End, place.Start + 1, text.Length);
            end = place.End;
        }
    }
}
