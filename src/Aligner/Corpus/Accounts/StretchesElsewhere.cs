using System.Globalization;
using Aligner.Alignment;
using Aligner.Lexicon;
using Aligner.Transcripts;

namespace Aligner.Corpus.Accounts;

/// <summary>
/// Looks whether what one text has without a translation stands elsewhere in the other, as where chapters come in another order: sentences are aligned in order only, and
/// so a stretch that was moved is left without a partner on both sides. It is told and not mended.
/// </summary>
/// <param name="transcript">The document.</param>
/// <param name="lexicon">Asked for only where there is something to look for.</param>
internal sealed class StretchesElsewhere(Transcript transcript, Func<BilingualLexicon> lexicon)
{
    // Fewer may fit by chance, and more are not needed to know.
    private const int FewestSentences = 40;
    private const int MostSentences = 2000;

    // Of each side, the longest.
    private const int MostStretches = 3;

    // A sentence here and there finds a partner by chance.
    private const int PairsThatEnd = 2;
    private const double LeastScore = 0.5;
    private const double LeastShare = 0.6;

    private readonly List<Unpaired> _english = [];
    private readonly List<Unpaired> _chinese = [];
    private Unpaired _ofEnglish = new(0, []);
    private Unpaired _ofChinese = new(0, []);
    private int _place;
    private int _pairs;

    /// <summary>Notes the next segment.</summary>
    public void Add(Segment segment)
    {
        if (segment.IsPair && segment.Score >= LeastScore)
        {
            if (++_pairs == PairsThatEnd)
                End();
            return;
        }

        _pairs = 0;
        Note(segment.English, segment.EnglishLine, _ofEnglish);
        Note(segment.Chinese, segment.ChineseLine, _ofChinese);
    }

    /// <summary>What is found, once all segments have gone by.</summary>
    public IEnumerable<Problem> Find()
    {
        End();
        if (_english.Count == 0 || _chinese.Count == 0)
            yield break;
        var aligner = new SentenceAligner(lexicon());
        var told = new HashSet<int>();
        foreach (var english in Longest(_english))
        {
            foreach (var chinese in Longest(_chinese).Where(chinese => chinese.Place != english.Place && !told.Contains(chinese.Place)))
            {
                if (Compare(english.Sentences, chinese.Sentences, aligner) is not { } problem)
                    continue;
                told.Add(chinese.Place);
                yield return problem;
                break;
            }
        }
    }

    private static void Note(string text, int? line, Unpaired stretch)
    {
        if (text.Length > 0 && line is { } place && stretch.Sentences.Count < MostSentences)
            stretch.Sentences.Add((text, place));
    }

    private void End()
    {
        Keep(_ofEnglish, _english);
        Keep(_ofChinese, _chinese);
        _place++;
        (_ofEnglish, _ofChinese) = (new Unpaired(_place, []), new Unpaired(_place, []));
    }

    private static void Keep(Unpaired stretch, List<Unpaired> kept)
    {
        if (stretch.Sentences.Count < FewestSentences)
            return;
        kept.Add(stretch);
        if (kept.Count > MostStretches)
            kept.Remove(kept.MinBy(other => other.Sentences.Count)!);
    }

    private static IEnumerable<Unpaired> Longest(List<Unpaired> stretches) => stretches.OrderByDescending(stretch => stretch.Sentences.Count).ThenBy(stretch => stretch.Place);

    private Problem? Compare(List<(string Text, int Line)> english, List<(string Text, int Line)> chinese, SentenceAligner aligner)
    {
        string[] englishTexts = [.. english.Select(sentence => sentence.Text)];
        string[] chineseTexts = [.. chinese.Select(sentence => sentence.Text)];
        var pairs = aligner.Align(englishTexts, chineseTexts).Where(bead => !bead.IsNull && bead.Score >= LeastScore).ToList();
        var (englishCount, chineseCount) = (pairs.Sum(pair => pair.EnglishCount), pairs.Sum(pair => pair.ChineseCount));
        if (englishCount < FewestSentences || chineseCount < FewestSentences || englishCount + chineseCount < LeastShare * Math.Min(englishTexts.Length, chineseTexts.Length) * 2)
            return null;
        var (from, to) = (chinese[pairs[0].ChineseStart].Line, chinese[pairs[^1].ChineseEnd - 1].Line);
        return new Problem("AL0606", Severity.Warning, transcript.Source.Name, english[pairs[0].EnglishStart].Line, 1, string.Create(
            CultureInfo.InvariantCulture,
            $"a stretch of {englishCount} English sentences fits Chinese that stands elsewhere, lines {from} to {to} of {(transcript.ChineseSource ?? transcript).Source.Name}: sentences are aligned in order only; bring both texts into one order"));
    }

    /// <summary>Sentences of one side that have no partner, in a row.</summary>
    /// <param name="Place">What stands in one place of both texts has one number: it has been compared.</param>
    /// <param name="Sentences">With their lines.</param>
    private sealed record Unpaired(int Place, List<(string Text, int Line)> Sentences);
}
