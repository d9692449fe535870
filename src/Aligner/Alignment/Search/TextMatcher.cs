using System.Collections.Immutable;
using Aligner.Alignment.Tokens;
using Aligner.Language.Sentences;
using Aligner.Lexicon;
using Aligner.Text;

namespace Aligner.Alignment.Search;

/// <summary>
/// Finds which English texts translate which Chinese ones, as the chapters of two folders. The vectors of their words
/// (<see cref="BlockVectors"/>) tell which may, and the beginnings of both, aligned, whether they do. The order of the texts tells nothing.
/// </summary>
internal static class TextMatcher
{
    // The right text is nearly always among so many that are most like it.
    private const int MostCandidates = 8;

    // Of texts that begin otherwise, as with a foreword on one side, enough of the beginning is the same.
    private const int Beginning = 60;
    private const int LongestLine = 4000;
    private const double LeastScore = 0.5;
    private const double LeastShare = 0.3;

    /// <param name="english">The texts, of any length.</param>
    /// <param name="chinese">Likewise.</param>
    /// <param name="lexicon">What tells of their words.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The places of the texts that translate each other, each in one pair at most; by the place of the English text.</returns>
    public static ImmutableArray<(int English, int Chinese)> Match(IReadOnlyList<string> english, IReadOnlyList<string> chinese,
        BilingualLexicon lexicon, CancellationToken cancellation = default)
    {
        var (aligner, chosen) = (new SentenceAligner(lexicon), new SortedDictionary<int, int>());
        var areTaken = new bool[chinese.Count];
        foreach (var (e, c) in Candidates(english, chinese, lexicon))
        {
            cancellation.ThrowIfCancellationRequested();
            if (chosen.ContainsKey(e) || areTaken[c] || ShareTranslated(english[e], chinese[c], aligner) < LeastShare)
                continue;
            chosen.Add(e, c);
            areTaken[c] = true;
        }

        return [.. chosen.Select(match => (match.Key, match.Value))];
    }

    /// <summary>For each English text those most like it; the most alike two first.</summary>
    private static IEnumerable<(int English, int Chinese)> Candidates(IReadOnlyList<string> english, IReadOnlyList<string> chinese,
        BilingualLexicon lexicon)
    {
        if (english.Count == 0 || chinese.Count == 0)
            return [];
        var encoder = new BlockEncoder(BilingualText.Prepare(english, chinese, lexicon));
        var englishVectors = BlockVectors.Of(english.Count, encoder.English(0, Blocks.OfOne(english.Count)));
        var chineseVectors = BlockVectors.Of(chinese.Count, encoder.Chinese(0, Blocks.OfOne(chinese.Count)));
        englishVectors.Normalize();
        chineseVectors.Normalize();
        return Enumerable.Range(0, english.Count)
            .SelectMany(e => Enumerable.Range(0, chinese.Count)
                .Select(c => (English: e, Chinese: c, Likeness: BlockVectors.Dot(englishVectors.Vector(e), chineseVectors.Vector(c))))
                .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Chinese)
                .Take(MostCandidates))
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.English).ThenBy(pair => pair.Chinese)
            .Select(pair => (pair.English, pair.Chinese));
    }

    /// <summary>The share of the sentences at the beginning of the texts that are in pairs which are likely right.</summary>
    private static double ShareTranslated(string english, string chinese, SentenceAligner aligner)
    {
        var (englishSentences,
            chineseSentences) = (FirstSentences(english, EnglishSentenceSplitter.Split),
            FirstSentences(chinese, ChineseSentenceSplitter.Split));
        if (englishSentences.Count == 0 || chineseSentences.Count == 0)
            return 0;
        var pairs = aligner.Align(englishSentences, chineseSentences).Where(bead => !bead.IsNull && bead.Score >= LeastScore).ToList();
        return Math.Max(pairs.Sum(pair => pair.EnglishCount) / (double)englishSentences.Count,
            pairs.Sum(pair => pair.ChineseCount) / (double)chineseSentences.Count);
    }

    private static List<string> FirstSentences(string text, Func<string, ImmutableArray<TextSpan>> split)
    {
        var sentences = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            var start = line[..Math.Min(line.Length, LongestLine)].ToString();
            sentences.AddRange(split(start).Select(slice => start.Substring(slice.Start, slice.Length)));
            if (sentences.Count >= Beginning)
                break;
        }

        return sentences.Count <= Beginning ? sentences : sentences[..Beginning];
    }
}
