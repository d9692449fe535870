using System.Collections.Immutable;
using Aligner.Language.Sentences;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Language.Sentences;

public sealed class SentenceSetTests
{
    [Fact]
    public void Of_a_hundred_texts_that_the_rules_were_not_made_on_at_least_97_are_cut_as_written() =>
        AssertRight(UntunedSentences.English, UntunedSentences.Chinese, least: 97);

    [Fact]
    public void A_hundred_texts_that_the_rules_were_made_on_are_cut_as_written() =>
        AssertRight(TunedSentences.English, TunedSentences.Chinese, least: 100);

    private static void AssertRight(string english, string chinese, int least)
    {
        var wrong = Wrong(english, EnglishSentenceSplitter.Split).Concat(Wrong(chinese, ChineseSentenceSplitter.Split)).ToList();
        var count = Lines(english).Length + Lines(chinese).Length;
        Assert.Equal(100, count);
        Assert.True(count - wrong.Count >= least, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Wrong(string set, Func<string, ImmutableArray<TextSpan>> split) =>
        from line in Lines(set)
        let text = Pieces.TextOf(line)
        let shown = Pieces.Show(text, split(text))
        where shown != line
        select $"{shown}  for  {line}";

    private static string[] Lines(string set) =>
        [.. set.Split('\n').Select(line => line.Replace("\\n", "\n", StringComparison.Ordinal))];
}
