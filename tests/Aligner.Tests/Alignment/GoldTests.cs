using System.Globalization;
using System.Text.Json;
using Aligner.Alignment;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Alignment;

public class GoldTests(ITestOutputHelper output)
{
    private static readonly SentenceAligner Aligner = new(BilingualLexicon.Default);

    [Fact]
    public void The_literary_set_is_aligned_as_well_as_the_bars_ask() =>
        AssertAligned(GoldBeads.LoadAll(SharedMaterial.Path("gold/literary")), LeastStrict, leastLaxPrecision: 0.985);

    [Fact]
    public void The_projects_own_texts_are_aligned_as_well_as_the_bars_ask() =>
        AssertAligned(GoldBeads.OwnTexts, 0.95, leastLaxPrecision: 0.99);

    [Fact]
    public void Texts_with_holes_are_aligned_nearly_as_well() =>
        AssertAligned([.. GoldBeads.OwnTexts.Concat(GoldBeads.OwnLessons).Select(text => text.Torn())], 0.94, leastLaxPrecision: 0.98);

    [Fact]
    public void The_literary_set_with_holes_is_aligned_nearly_as_well() =>
        AssertAligned([.. GoldBeads.LoadAll(SharedMaterial.Path("gold/literary")).Select(text => text.Torn())], 0.88,
            leastLaxPrecision: 0.95);

    /// <summary>As one text each: no cue helps.</summary>
    [Fact]
    public void The_lessons_of_seeds_are_aligned_without_their_cues() => AssertAligned(GoldBeads.OwnLessons, 0.97, leastLaxPrecision: 0.99);

    /// <summary>As a user does it: read, cut into sentences and aligned within the cues.</summary>
    [Fact]
    public void The_lessons_of_seeds_become_the_pairs_of_the_gold()
    {
        var (right, found, wanted) = (0, 0, 0);
        foreach (var gold in GoldBeads.OwnLessons)
        {
            var path = Directory.EnumerateFiles(Path.Combine(Project.Root, "seeds"), gold.Name + ".*", SearchOption.AllDirectories)
                .Single();
            var pairs = new Segmenter(SegmenterOptions.Default).Segments(Lessons.ReadFile(path))
                .Where(segment => segment is { Part: Part.Transcript, IsPair: true }).Select(segment => (segment.English, segment.Chinese))
                .ToList();
            (right, found, wanted) = (right + pairs.Intersect(gold.Pairs).Count(), found + pairs.Count, wanted + gold.Beads.Count);
        }

        Write($"strict F1 {F1(right, found, wanted):F4} of {wanted} pairs");
        Assert.InRange(F1(right, found, wanted), 0.98, 1);
    }

    private void AssertAligned(IReadOnlyList<GoldBeads> texts, double leastStrict, double leastLaxPrecision)
    {
        var results = texts.Select(text => (Text: text, Beads: BeadsOf(text))).ToList();
        foreach (var (text, beads) in results)
            Write($"{text.Name}: strict F1 {F1(beads.Count(text.Has), beads.Count, text.Beads.Count):F4}");
        var found = results.Sum(result => result.Beads.Count);
        var gold = texts.Sum(text => text.Beads.Count);
        var strict = F1(results.Sum(result => result.Beads.Count(result.Text.Has)), found, gold);
        var laxPrecision = results.Sum(result => result.Beads.Count(result.Text.Overlaps)) / (double)found;
        Write($"strict F1 {strict:F4}, lax precision {laxPrecision:F4}");

        Assert.InRange(strict, leastStrict, 1);
        Assert.InRange(laxPrecision, leastLaxPrecision, 1);
    }

    [Fact]
    public void Scores_mean_what_they_say()
    {
        var judged = GoldBeads.LoadAll(SharedMaterial.Path("gold/literary"))
            .SelectMany(text => BeadsOf(text).Select(bead => (bead.Score, IsRight: text.Has(bead))))
            .OrderBy(bead => bead.Score).ToList();

        var error = judged.GroupBy(bead => Math.Min(9, (int)(bead.Score * 10)))
            .Sum(bin => Math.Abs(bin.Sum(bead => bead.Score - (bead.IsRight ? 1 : 0)))) / judged.Count;
        var worstTenth = judged.Take(judged.Count / 10).Count(bead => !bead.IsRight) / (double)judged.Count(bead => !bead.IsRight);
        Write($"expected calibration error {error:F4}, worst tenth holds {worstTenth:P0} of the errors");

        Assert.InRange(error, 0, 0.03);
        Assert.InRange(worstTenth, 0.5, 1);
    }

    [Fact]
    public void The_lesson_is_aligned_within_its_cues()
    {
        var pairs = File.ReadLines(SharedMaterial.Path("gold/lesson-09.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        string Text(JsonElement pair, string name) => pair.GetProperty(name).GetString()!;
        var anchors = pairs.Index().Where(item => item.Index > 0 && Text(item.Item, "time") != Text(pairs[item.Index - 1], "time"))
            .Select(item => new Anchor(item.Index, item.Index));

        var beads = Aligner.Align([.. pairs.Select(pair => Text(pair, "en"))], [.. pairs.Select(pair => Text(pair, "zh"))],
            new AlignmentOptions { Anchors = [.. anchors] });

        var right = beads.Count(bead => bead is { EnglishCount: 1, ChineseCount: 1 } && bead.EnglishStart == bead.ChineseStart);
        var strict = F1(right, beads.Count(bead => !bead.IsNull), pairs.Count);
        Write($"strict F1 {strict:F4} of {pairs.Count} pairs");
        Assert.InRange(strict, 0.98, 1);
    }

    [Theory]
    [InlineData(200, 500, 0, 0)]
    [InlineData(0, 0, 150, 400)]
    public void Where_a_side_misses_a_chapter_the_rest_is_aligned_all_the_same(int englishFrom, int englishTo, int chineseFrom,
        int chineseTo)
    {
        var texts = GoldBeads.LoadAll(SharedMaterial.Path("gold/literary"));
        var english = texts.SelectMany(text => text.English).Where((_, i) => i < englishFrom || i >= englishTo).ToList();
        var chinese = texts.SelectMany(text => text.Chinese).Where((_, i) => i < chineseFrom || i >= chineseTo).ToList();

        var beads = Aligner.Align(english, chinese);

        // The last text is whole on both sides: its beads must be as good as ever.
        var last = texts[^1];
        var moved = beads.Where(bead => !bead.IsNull).Select(bead => bead with
        {
            EnglishStart = bead.EnglishStart - (english.Count - last.English.Length),
            ChineseStart = bead.ChineseStart - (chinese.Count - last.Chinese.Length),
        }).Where(bead => bead.EnglishStart >= 0 && bead.ChineseStart >= 0).ToList();
        Assert.InRange(F1(moved.Count(last.Has), moved.Count, last.Beads.Count), 0.85, 1);
    }

    private const double LeastStrict = 0.93;

    private static List<Bead> BeadsOf(GoldBeads text) => [.. Aligner.Align(text.English, text.Chinese).Where(bead => !bead.IsNull)];

    private static double F1(int right, int found, int gold) => 2.0 * right / (found + gold);

    private void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
