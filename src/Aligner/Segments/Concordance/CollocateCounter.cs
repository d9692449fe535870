using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Text;

namespace Aligner.Segments.Concordance;

/// <summary>Counts the words of one side, in segments with a match and in others. What is held is the vocabulary.</summary>
internal sealed class CollocateCounter(Side side)
{
    private const int FewestTogether = 2;
    private readonly Dictionary<string, (long With, long Elsewhere)> _counts = new(StringComparer.Ordinal);
    private readonly List<WordToken> _tokens = [];
    private readonly ChineseTokenizer? _chinese = side == Side.Chinese ? new ChineseTokenizer(BilingualLexicon.Default) : null;
    private long _with;
    private long _elsewhere;

    /// <summary>Counts a segment; words of the match itself are passed over.</summary>
    /// <param name="segment">Any.</param>
    /// <param name="hit">Null where nothing was found in it.</param>
    public void Note(Segment segment, SearchHit? hit)
    {
        var text = side == Side.English ? segment.English : segment.Chinese;
        var found = hit?.PlacesOf(side) ?? [];
        _tokens.Clear();
        if (_chinese is null)
            EnglishTokenizer.Tokenize(text, _tokens);
        else
            _chinese.Tokenize(text, _tokens);
        var (next, foundTo) = (0, 0);
        foreach (var token in _tokens)
        {
            for (; next < found.Length && found[next].Start < token.Start + token.Length; next++)
                foundTo = Math.Max(foundTo, found[next].End);
            if (token.Kind == WordKind.Word && foundTo <= token.Start)
                Count(text.Substring(token.Start, token.Length).ToLowerInvariant(), hit is not null);
        }
    }

    /// <summary>The words that stand with a match more often than elsewhere, the strongest first.</summary>
    public IEnumerable<Collocate> Strongest(int count) => _counts
        .Where(word => word.Value.With >= FewestTogether)
        .Select(word => new Collocate(word.Key, word.Value.With, word.Value.Elsewhere,
            Association.LogLikelihood(word.Value.With, word.Value.Elsewhere, _with, _elsewhere)))
        .Where(collocate => collocate.LogLikelihood > 0)
        .OrderByDescending(collocate => collocate.LogLikelihood)
        .ThenBy(collocate => collocate.Word, StringComparer.Ordinal)
        .Take(count);

    private void Count(string word, bool isWithMatch)
    {
        var (with, elsewhere) = _counts.GetValueOrDefault(word);
        _counts[word] = isWithMatch ? (with + 1, elsewhere) : (with, elsewhere + 1);
        if (isWithMatch)
            _with++;
        else
            _elsewhere++;
    }
}

/// <summary>How strongly two things go together, beyond what chance would give.</summary>
internal static class Association
{
    /// <summary>
    /// Dunning's G² for a word in two bodies of text (Dunning 1993, section 4); 0 where it is not more frequent in the first.
    /// </summary>
    /// <param name="first">Its count in the first body.</param>
    /// <param name="second">Its count in the second.</param>
    /// <param name="firstTotal">All words of the first.</param>
    /// <param name="secondTotal">All words of the second.</param>
    public static double LogLikelihood(long first, long second, long firstTotal, long secondTotal)
    {
        var share = (double)(first + second) / (firstTotal + secondTotal);
        if (first <= share * firstTotal)
            return 0;
        return 2 * (Term(first, share * firstTotal) + Term(second, share * secondTotal) + Term(firstTotal - first, (1 - share) * firstTotal)
            + Term(secondTotal - second, (1 - share) * secondTotal));
    }

    private static double Term(double count, double expected) => count == 0 ? 0 : count * Math.Log(count / expected);
}

/// <summary>A word that stands with what was searched for.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="WithMatch">How often it stands in segments with a match.</param>
/// <param name="Elsewhere">How often it stands in others.</param>
/// <param name="LogLikelihood">Dunning's log-likelihood ratio G² of the two frequencies (Dunning 1993); only words more frequent with a
/// match have one.</param>
internal readonly record struct Collocate(string Word, long WithMatch, long Elsewhere, double LogLikelihood);
