using Aligner.Language;
using Aligner.Memory;
using Aligner.Memory.Text;
using Aligner.Text;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Memory;

public sealed class MemoryLookupTests : IDisposable
{
    private static readonly string[] English = ["the", "tea", "Tea", "road", "roads", "runs", "ran", "12", "1953", "3,500", "horse", ",",
        "it's", "—", "café"];
    private static readonly string[] Chinese = ["茶", "马", "馬", "古", "道", "走", "12", "1953", "，", "很", "好", "𠀀", "Ａ", "5G"];

    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// Each match that a comparison with every unit finds is found, in the same order, with the same score; and no other.
    /// </summary>
    [Theory]
    [InlineData(Side.English, 1)]
    [InlineData(Side.English, 70)]
    [InlineData(Side.Chinese, 50)]
    [InlineData(Side.Chinese, 85)]
    public void All_is_found_that_a_comparison_with_every_unit_finds(Side side, int least)
    {
        var units = Texts(English, " ", 14, 2200).Zip(Texts(Chinese, "", 14, 2200), (english, chinese) => (english, chinese));
        _folder.Add(units.Select(
            (pair, i) => MemoryFolder.Segment($"{i % 400}", pair.english, pair.chinese, $"d{i / 400}")
                with
            { Score = i % 3 == 0 ? 0.5 : null }));
        using var memory = _folder.Open();
        var all = memory.UnitsAsAdded().ToList();
        Assert.Equal(2200, all.Count);
        var options = LookupOptions.Default
            with
        { Least = least, Most = 7, DocumentPenalties = LookupOptions.Default.DocumentPenalties.Add("d1", 4) };
        var lookup = new MemoryLookup(memory, options);
        foreach (var text in Texts(side == Side.English ? English : Chinese, side == Side.English ? " " : "", 16, 12).Append("").Append("!")
            .Append("，"))
        {
            var found = lookup.Find(new MemoryQuery(text, side));
            Assert.Equal(BruteForce(all, text, side, options), found.Select(match => (match.Unit.Id, match.Score, match.Times)));
        }
    }

    [Fact]
    public void Long_texts_are_found_by_blocks()
    {
        var texts = Texts(English, " ", 300, 60).ToList();
        _folder.Add(texts.Select((text, i) => MemoryFolder.Segment($"{i}", text, "茶")));
        using var memory = _folder.Open();
        var all = memory.UnitsAsAdded().ToList();
        var options = LookupOptions.Default with { Least = 40 };
        foreach (var text in texts.Take(4).Select(text => $"{text} tea and horses {text[(text.Length / 2)..]}"))
        {
            Assert.Equal(BruteForce(all, text, Side.English, options),
                new MemoryLookup(memory, options).Find(new MemoryQuery(text, Side.English))
                    .Select(match => (match.Unit.Id, match.Score, match.Times)));
        }
    }

    [Theory]
    [InlineData("Tea came by horse.", 100)]
    [InlineData("  tea  came by HORSE. ", 100)]
    [InlineData("Ｔｅａ came by horse.", 100)]
    [InlineData("Tea came by horse!", 98)]
    [InlineData("The tea came by horse.", 80)]
    public void A_score_says_how_much_is_the_same(string text, int score)
    {
        _folder.Add([MemoryFolder.Segment("1", "Tea came by horse.", "茶由马运来。")], MemoryFolder.Plain with { IsReviewed = true });
        using var memory = _folder.Open();
        var match = Assert.Single(new MemoryLookup(memory, LookupOptions.Default).Find(MemoryQuery.Of(text)));
        Assert.Equal((score, "茶由马运来。", Side.English), (match.Score, match.Target, match.Side));
    }

    [Fact]
    public void Traditional_characters_are_the_same_text_with_something_taken_off()
    {
        _folder.Add([MemoryFolder.Segment("1", "The horses left.", "马离开了。")], MemoryFolder.Plain with { IsReviewed = true });
        using var memory = _folder.Open();
        var match = Assert.Single(new MemoryLookup(memory, LookupOptions.Default).Find(MemoryQuery.Of("馬離開了。")));
        Assert.Equal(100, match.Score);
        Assert.Equal([new MatchPenalty("other script", 5)], match.Penalties);
        var alike = Assert.Single(new MemoryLookup(memory, LookupOptions.Default).Find(MemoryQuery.Of("馬離開")));
        Assert.Equal((75 - 5 + 5 - 5, new MatchFigures(75, 75, 60)), (alike.Score, alike.Figures));
    }

    [Theory]
    [InlineData("It was built in 1953 with 3,500 men.", "它于1953年由3500人建成。", "It was built in 1961 with 4,200 men.", "它于1961年由4,200人建成。")]
    [InlineData("Page 5", "第5页", "Page 17", "第17页")]
    [InlineData("Page 5", "第五页", "Page 17", null)]
    [InlineData("From 5 to 5.", "从5到5。", "From 6 to 7.", null)]
    [InlineData("From 5 to 7.", "从5到7。", "From 7 to 5.", "从7到5。")]
    [InlineData("Use 1 spoon.", "每天1回，每回1勺。", "Use 2 spoon.", null)]
    [InlineData("The fair is on 5 May.", "集市在5月5日。", "The fair is on 6 May.", null)]
    [InlineData("It opens at 3:15 pm.", "15点15分开门。", "It opens at 3:20 pm.", null)]
    [InlineData("Page 5 of part 5.", "第五部分第5页。", "Page 6 of part 6.", null)]
    [InlineData("Page 5 of part 2.", "第2部分第5页，共2部分。", "Page 6 of part 2.", "第2部分第6页，共2部分。")]
    public void Numbers_are_put_in_where_they_have_their_places(string english, string chinese, string query, string? put)
    {
        _folder.Add([MemoryFolder.Segment("1", english, chinese)]);
        using var memory = _folder.Open();
        var match = Assert.Single(new MemoryLookup(memory, LookupOptions.Default with { Least = 99 }).Find(MemoryQuery.Of(query)));
        Assert.Equal((99, put), (match.Score, match.WithNumbers));
        Assert.Equal(put is null, match.Penalties.Contains(new MatchPenalty("numbers without their places in the translation", 1)));
    }

    [Theory]
    [InlineData("zh-TW", "The horses left.", 95)]
    [InlineData("zh_Hant", "The horses left.", 95)]
    [InlineData("zh-Hant-CN", "The horses left.", 95)]
    [InlineData("zh-CN", "The horses left.", 100)]
    [InlineData("zh-Hans-TW", "The horses left.", 100)]
    [InlineData("zh", "The horses left.", 100)]
    [InlineData(null, "The horses left.", 100)]
    [InlineData("zh-HK", "All 4 horses left.", 94)]
    [InlineData("zh-TW", "Nobody.", 100)]
    [InlineData("en-GB", "马离开了。", 100)]
    public void A_translation_in_the_other_script_is_not_what_was_asked_for(string? tag, string text, int score)
    {
        _folder.Add(
            [MemoryFolder.Segment("1", "The horses left.", "马离开了。"), MemoryFolder.Segment("2", "All 3 horses left.", "3匹马都离开了。"),
                MemoryFolder.Segment("3", "Nobody.", "无人。"), MemoryFolder.Segment("4", "Nobody.", "沒人。")],
            MemoryFolder.Plain with { IsReviewed = true });
        using var memory = _folder.Open();
        var match = new MemoryLookup(memory, LookupOptions.Default).Find(MemoryQuery.Of(text) with { TargetTag = tag })[0];
        Assert.Equal((score, score is 95 or 94),
            (match.Score, match.Penalties.Contains(new MatchPenalty("translation in the other script", 5))));
        Assert.Equal(text.StartsWith("All", StringComparison.Ordinal) ? "4匹马都离开了。" : null, match.WithNumbers);
    }

    [Fact]
    public void The_same_neighbours_make_a_context_match()
    {
        _folder.Add([MemoryFolder.Segment("1", "One.", "一。"), MemoryFolder.Segment("2", "Yes.", "是的。"),
            MemoryFolder.Segment("3", "Two.", "二。"), MemoryFolder.Segment("4", "Yes.", "对。")]);
        using var memory = _folder.Open();
        var lookup = new MemoryLookup(memory, LookupOptions.Default);
        Assert.Equal([(101, "是的。"), (100, "对。")],
            lookup.Find(MemoryQuery.Of("yes.") with { Before = "ONE.", After = "Two." }).Select(match => (match.Score, match.Target)));
        Assert.Equal([(101, "对。"), (100, "是的。")],
            lookup.Find(MemoryQuery.Of("Yes.") with { Before = "Two." }).Select(match => (match.Score, match.Target)));
        Assert.Equal([(100, "是的。"), (100, "对。")], lookup.Find(MemoryQuery.Of("Yes.")).Select(match => (match.Score, match.Target)));
        Assert.All(lookup.Find(MemoryQuery.Of("Yes.")),
            match => Assert.Equal([new MatchPenalty("not reviewed", 1), new MatchPenalty("several translations", 1)], match.Penalties));
    }

    [Fact]
    public void Of_two_that_score_the_same_the_reviewed_and_then_the_newer_comes_first()
    {
        static DateTimeOffset Day(int day) => new(2026, 5, day, 0, 0, 0, TimeSpan.Zero);
        _folder.Add([MemoryFolder.Segment("1", "Yes.", "是。")], MemoryFolder.Plain with { Date = Day(1) });
        _folder.Add([MemoryFolder.Segment("2", "Yes.", "对。")], MemoryFolder.Plain with { Date = Day(2) });
        _folder.Add([MemoryFolder.Segment("3", "Yes.", "好。")], MemoryFolder.Plain with { IsReviewed = true });
        using var memory = _folder.Open();
        Assert.Equal(["好。", "对。", "是。"],
            new MemoryLookup(memory, LookupOptions.Default).Find(MemoryQuery.Of("Yes.")).Select(match => match.Target));
    }

    [Fact]
    public void What_differs_is_told_on_both_sides()
    {
        _folder.Add([MemoryFolder.Segment("1", "The old mill still runs today.", "老磨坊今天还在转。")]);
        using var memory = _folder.Open();
        const string query = "The old ferry runs today, too.";
        var match = Assert.Single(new MemoryLookup(memory, LookupOptions.Default with { Least = 30 }).Find(MemoryQuery.Of(query)));
        Assert.Equal(
            [("ferry", "mill still"), (", too", "")],
            match.Differences.Select(
                place => (query.Substring(place.Query.Start, place.Query.Length),
                    match.Source.Substring(place.Unit.Start, place.Unit.Length))));
    }

    [Fact]
    public void Differences_put_in_make_the_one_text_of_the_other() =>
        Gen.Select(Choose.From(English).Array[0, 12], Choose.From(English).Array[0, 12]).Sample(
            pair =>
            {
                var (query, unit) = (new ComparedText(string.Join(' ', pair.Item1)), new ComparedText(string.Join(' ', pair.Item2)));
                var rebuilt = new List<string>();
                var at = 0;
                foreach (var place in TextDifferences.Of(query, unit))
                {
                    rebuilt.AddRange(unit.All[at..IndexAt(unit, place.Unit.Start)]);
                    rebuilt.AddRange(query.All[IndexAt(query, place.Query.Start)..IndexAt(query, place.Query.End)]);
                    at = IndexAt(unit, place.Unit.End);
                }

                rebuilt.AddRange(unit.All[at..]);
                return rebuilt.SequenceEqual(query.All);
            },
        iter: 300);

    private static int IndexAt(ComparedText text, int offset) => text.Tokens.TakeWhile(token => token.Start < offset).Count();

    private static IEnumerable<string> Texts(string[] words, string between, int longest, int count)
    {
        var random = new Random(longest + count);
        return Enumerable.Range(0, count).Select(_ => string.Join(between, random.GetItems(words, random.Next(1, longest))));
    }

    private static IEnumerable<(long, int, int)> BruteForce(List<MemoryUnit> units, string text, Side side, LookupOptions options)
    {
        var folded = FoldedText.Of(text);
        var words = new ComparedText(text).Words;
        var texts = units.Select(
            unit => (unit, folded: FoldedText.Of(unit.Segment.TextOf(side)),
                other: FoldedText.WithoutNumbers(FoldedText.Of(unit.Segment.TextOf(side == Side.English ? Side.Chinese : Side.English)))))
                .ToList();
        var translations = texts.GroupBy(row => FoldedText.WithoutNumbers(row.folded))
            .ToDictionary(same => same.Key, same => same.Select(row => row.other).Distinct().Count());
        return texts.Select(row => Scored(row.unit, row.folded, translations[FoldedText.WithoutNumbers(row.folded)]))
            .Where(row => row.Score >= options.Least)
            .OrderByDescending(row => row.Score).ThenBy(row => row.Points).ThenBy(row => row.Unit.Id)
            .GroupBy(row => (row.Unit.Segment.English, row.Unit.Segment.Chinese))
            .Select(same => (same.First().Unit.Id, same.First().Score, same.Count()))
            .Take(options.Most);

        (MemoryUnit Unit, int Score, int Points) Scored(MemoryUnit unit, string other, int several)
        {
            var points = 1 + (unit.Segment.Score < 0.9 ? 3 : 0) + (several > 1 ? 1 : 0) + (unit.Segment.Document == "d1" ? 4 : 0)
                + (side == Side.Chinese && ChineseVariant.Balance(text) * ChineseVariant.Balance(unit.Segment.Chinese) < 0 ? 5 : 0);
            if (other == folded)
                return (unit, 100, points);
            if (FoldedText.WithoutNumbers(other) == FoldedText.WithoutNumbers(folded))
            {
                return (unit, 99, points
                    + (NumberPlaces.PutIn(new ComparedText(text), new ComparedText(unit.Segment.TextOf(side)),
                        unit.Segment.TextOf(side == Side.English ? Side.Chinese : Side.English)) is null ? 1 : 0));
            }

            var compared = new ComparedText(unit.Segment.TextOf(side)).Words;
            var longest = Math.Max(words.Length, compared.Length);
            var score = words.Length == 0 ? 0 : Math.Min(98, 100 * (longest - Plain(words, compared)) / longest);
            return (unit, Math.Max(0, score - points), points);
        }
    }

    private static int Plain(string[] one, string[] other)
    {
        var costs = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                costs[i, j] = i == 0 ? j : j == 0
                    ? i : Math.Min(costs[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1),
                        1 + Math.Min(costs[i - 1, j], costs[i, j - 1]));
            }
        }

        return costs[one.Length, other.Length];
    }
}
