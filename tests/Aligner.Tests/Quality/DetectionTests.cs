using System.Collections.Immutable;
using Aligner.Training.Checking;
using Aligner.Language;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Tests.Alignment;
using Xunit;

namespace Aligner.Tests.Quality;

/// <summary>How many spoilt pairs are found, and how many right ones are named.</summary>
public sealed class DetectionTests(ITestOutputHelper output)
{
    [Fact]
    public void Spoilt_pairs_are_found_and_right_ones_are_left_alone()
    {
        var gold = SharedMaterial.Path("gold");
        AssertDetects(CheckedCorpus.Load(Path.Combine(Project.Root, "seeds"), gold), rounds: 1);
    }

    /// <summary>The same of the gold that is in the project. It is small: each way to spoil it is tried more often.</summary>
    [Fact]
    public void Spoilt_pairs_of_the_projects_own_texts_are_found_and_right_ones_are_left_alone()
    {
        ImmutableArray<Segment> segments = [.. GoldBeads.OwnTexts.Concat(GoldBeads.OwnLessons).SelectMany(SegmentsOf)];
        var terms = Directory.EnumerateFiles(Path.Combine(Project.Root, "seeds"), "*-lesson-*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Lessons.ReadFile(path).Terms).Select(term => new LexiconTerm(term.English, term.Chinese));
        AssertDetects(new CheckedCorpus(segments, [.. terms, .. GlossaryMaker.Make(segments)]), rounds: 4);
    }

    [Fact]
    public void Known_defects_are_pairs_of_the_gold_texts()
    {
        var corpus = CheckedCorpus.Load(Path.Combine(Project.Root, "seeds"), SharedMaterial.Path("gold"));
        Assert.Empty(KnownDefects.All.Except(corpus.Segments.Select(segment => segment.Id)));
        Assert.Equal(corpus.Segments.Length - KnownDefects.All.Count, corpus.CleanCount);
    }

    private void AssertDetects(CheckedCorpus corpus, int rounds)
    {
        var detection = new Detection(corpus, rounds);
        var rows = detection.Rows();
        foreach (var line in detection.Alarms.Concat(rows.Select(row => row.ToString())))
            output.WriteLine(line);
        Assert.True(detection.FalseAlarmRate <= 0.02,
            $"{detection.FalseAlarmRate:P2} of the clean segments: {string.Join(' ', detection.FalseAlarms)}");
        Assert.All(rows, row => Assert.True(row.Floor is null || row.Recall >= row.Floor, $"{row}: missed {string.Join(' ', row.Missed)}"));
    }

    private static IEnumerable<Segment> SegmentsOf(GoldBeads text) =>
        text.Pairs.Select((pair, i) => Found.Pair(pair.English, pair.Chinese, i + 1, text.Name) with { ChineseTag = TagOf(text) });

    private static string TagOf(GoldBeads text) =>
        text.Chinese.Sum(sentence => ChineseVariant.Balance(sentence)) > 0 ? LanguageTags.Traditional : LanguageTags.Simplified;
}
