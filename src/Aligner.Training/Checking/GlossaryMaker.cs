using Aligner.Lexicon;
using Aligner.Segments;

namespace Aligner.Training.Checking;

/// <summary>
/// Makes a glossary of right pairs: the words of the lexicon that the corpus translates by one and the same gloss throughout.
/// </summary>
internal static class GlossaryMaker
{
    private const int LeastCount = 3;
    private const int LeastLetters = 5;

    public static IEnumerable<LexiconTerm> Make(IReadOnlyList<Segment> segments)
    {
        var words = new Dictionary<string, List<Segment>>(StringComparer.Ordinal);
        foreach (var segment in segments)
        {
            foreach (var word in WordsOf(segment.Chinese).Distinct())
                (words.TryGetValue(word, out var list) ? list : words[word] = []).Add(segment);
        }

        return from word in words.OrderBy(word => word.Key, StringComparer.Ordinal)
               where word.Value.Count >= LeastCount
               let gloss = Glosses(word.Key).FirstOrDefault(gloss => word.Value.TrueForAll(segment => Has(segment, gloss)))
               where gloss is not null && segments.Count(segment => Has(segment, gloss)) == word.Value.Count
               select new LexiconTerm(gloss, word.Key);
    }

    private static bool Has(Segment segment, string gloss) => segment.English.Contains(gloss, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Glosses(string word) =>
        BilingualLexicon.Default.Find(word).SelectMany(entry => entry.Glosses).Select(gloss => gloss.Text)
        .Where(text => text.Length >= LeastLetters).Distinct();

    private static IEnumerable<string> WordsOf(string chinese)
    {
        for (var i = 0; i < chinese.Length;)
        {
            var length = Math.Max(1, BilingualLexicon.Default.LongestWord(chinese.AsSpan(i)));
            if (length > 1)
                yield return chinese.Substring(i, length);
            i += length;
        }
    }
}
