using Aligner.Alignment.Tokens;
using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Xunit;

namespace Aligner.Tests.Lexicon;

/// <summary>
/// Sentences cut by hand (<c>Words/README.md</c>): those that the costs of words were tuned on, and as many that were kept from it. Marks
/// and names, which no lexicon has, are left out.
/// </summary>
public sealed class WordCutTests
{
    private delegate void Tokenize(ReadOnlySpan<char> text, List<WordToken> tokens);

    [Theory]
    [InlineData("cuts-tuned.txt", 0.985)]
    [InlineData("cuts-kept.txt", 0.975)]
    public void Nearly_all_words_are_those_that_a_reader_sees(string file, double floor) =>
        Assert.InRange(Score(file, new ChineseTokenizer(BilingualLexicon.Default).Tokenize), floor, 1);

    /// <summary>What the likeliest path is worth beside the longest match, which the sentence aligner goes by.</summary>
    [Fact]
    public void The_longest_match_finds_fewer() =>
        Assert.InRange(Score("cuts-kept.txt", new LongestWords(BilingualLexicon.Default).Tokenize), 0.93, 0.95);

    /// <summary>F1 of the words, by where they begin and end.</summary>
    private static double Score(string file, Tokenize tokenize)
    {
        var (right, expected, found) = (0, 0, 0);
        foreach (var line in File.ReadLines(Path.Combine(Project.Root, "tests", "Aligner.Tests", "Lexicon", "Words", file))
            .Where(line => line[0] != '#'))
        {
            var (text, words, names) = Read(line);
            var tokens = new List<WordToken>();
            tokenize(text, tokens);
            var cut = tokens.Select(token => (token.Start, End: token.Start + token.Length))
                .Where(word => !char.IsPunctuation(text[word.Start])
                    && !names.Exists(name => name.Start < word.End && word.Start < name.End))
                .ToHashSet();
            right += words.Count(cut.Contains);
            expected += words.Count;
            found += cut.Count;
        }

        return 2.0 * right / (expected + found);
    }

    private static (string Text, List<(int Start, int End)> Words, List<(int Start, int End)> Names) Read(string line)
    {
        var (text, words, names) = ("", new List<(int, int)>(), new List<(int, int)>());
        foreach (var word in line.Split(' '))
        {
            var bare = word.Trim('{', '}');
            if (!char.IsPunctuation(bare[0]))
                (word[0] == '{' ? names : words).Add((text.Length, text.Length + bare.Length));
            text += bare;
        }

        return (text, words, names);
    }
}
