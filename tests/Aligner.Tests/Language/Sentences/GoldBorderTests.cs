using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Evaluation;
using Aligner.Language.Sentences;
using Aligner.Tests.Alignment;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Language.Sentences;

/// <summary>The splitters against sentence borders that people set.</summary>
public sealed class GoldBorderTests
{
    [Theory]
    [InlineData("zh", "", 0.99, 0.98)]
    [InlineData("en", " ", 0.99, 0.99)]
    public void Literary_texts_split_as_presplit(string extension, string space, double leastPrecision, double leastRecall)
    {
        var texts = Directory.EnumerateFiles(SharedMaterial.Path("gold/literary"), $"*.{extension}").Select(File.ReadAllLines);
        AssertBorders(texts, space, extension == "en"
            ? EnglishSentenceSplitter.Split : ChineseSentenceSplitter.Split, leastPrecision, leastRecall);
    }

    [Theory]
    [InlineData("zh", "", 0.99, 0.99)]
    [InlineData("en", " ", 0.99, 0.99)]
    public void The_projects_own_texts_and_lessons_split_as_presplit(string language, string space, double leastPrecision,
        double leastRecall)
    {
        var texts = GoldBeads.OwnTexts.Concat(GoldBeads.OwnLessons).Select(text => language == "en" ? text.English : text.Chinese);
        AssertBorders(texts, space, language == "en"
            ? EnglishSentenceSplitter.Split : ChineseSentenceSplitter.Split, leastPrecision, leastRecall);
    }

    [Fact]
    public void Every_gold_pair_of_lesson_9_is_a_join_of_whole_sentences()
    {
        var gold = ReadPairs(SharedMaterial.Path("gold/lesson-09.jsonl"));
        var lines = File.ReadAllLines(SharedMaterial.Path("seeds/000_8b0ab65ddfac06cb.txt"));
        Assert.All(gold.GroupBy(pair => pair.Time), cue =>
        {
            var at = Array.IndexOf(lines, cue.Key);
            Assert.True(IsJoinOfSentences(lines[at + 1], EnglishSentenceSplitter.Split, [.. cue.Select(pair => pair.English)]));
            Assert.True(IsJoinOfSentences(lines[at + 2], ChineseSentenceSplitter.Split, [.. cue.Select(pair => pair.Chinese)]));
        });
    }

    private static void AssertBorders(IEnumerable<string[]> texts, string space, Func<string, ImmutableArray<TextSpan>> split,
        double leastPrecision, double leastRecall)
    {
        var tally = default(Tally);
        foreach (var sentences in texts)
            tally += CompareBorders(sentences, space, split);
        Assert.True(tally.Precision >= leastPrecision, $"precision {tally.Precision:f4}");
        Assert.True(tally.Recall >= leastRecall, $"recall {tally.Recall:f4}");
    }

    private static Tally CompareBorders(string[] sentences, string space, Func<string, ImmutableArray<TextSpan>> split)
    {
        var text = string.Join(space, sentences);
        var gold = EndsOf(sentences.Select(sentence => sentence.Length + space.Length)).ToHashSet();
        var found = split(text).SkipLast(1).Select(slice => slice.End).ToArray();
        var right = found.Count(gold.Contains);
        return new Tally(found.Length, right, sentences.Length - 1, right);
    }

    private static bool IsJoinOfSentences(string side, Func<string, ImmutableArray<TextSpan>> split, string[] goldTexts)
    {
        var borders = EndsOf(split(side).Select(slice => ComparableText.Of(slice.In(side).ToString()).Length)).ToHashSet();
        return ComparableText.Of(side) == string.Concat(goldTexts.Select(ComparableText.Of))
            && EndsOf(goldTexts.Select(text => ComparableText.Of(text).Length)).All(borders.Contains);
    }

    private static IEnumerable<int> EndsOf(IEnumerable<int> lengths)
    {
        var end = 0;
        foreach (var length in lengths)
            yield return end += length;
    }

    private static ImmutableArray<(string Time, string English, string Chinese)> ReadPairs(string path) =>
    [
        .. from line in File.ReadLines(path)
           let pair = JsonDocument.Parse(line).RootElement
           select (TextOf(pair, "time"), TextOf(pair, "en"), TextOf(pair, "zh")),
    ];

    private static string TextOf(JsonElement pair, string field) => pair.GetProperty(field).GetString()!;
}
