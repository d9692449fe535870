using Aligner.Alignment;
using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>
/// Aligns the sentences inside segments of several, and names those that the other side does not have: those that stand alone,
/// and those without which what stands beside them is a likelier translation.
/// </summary>
internal sealed class OmissionCheck(CheckOptions options) : QualityCheck
{
    // Of a null bead.
    private const double LeastProbability = 0.5;

    // By how much a sentence must lower the log-odds of its bead.
    private const double Harm = 2.5;

    // Of English to Chinese characters, and how far a pair with a sentence left out is from it at least.
    private const double UsualLogRatio = 1.2;
    private const double LeastDeviation = 0.2;

    // Less than this is an interjection, which translators drop.
    private const int LeastHan = 5;
    private const int LeastEnglishCharacters = 18;

    public override IEnumerable<Observation> Examine(IReadOnlyList<Segment> block)
    {
        List<Segment> pairs = [.. block.Where(segment => segment.IsPair && MayOmit(segment))];
        var (english, chinese) = (new SentencePieces(pairs, Side.English), new SentencePieces(pairs, Side.Chinese));
        if (!Enumerable.Range(0, pairs.Count).Any(i => english.Count(i) + chinese.Count(i) > 2))
            return [];
        var borders = Enumerable.Range(1, pairs.Count - 1).Select(i => new Anchor(english.First(i), chinese.First(i)));
        var beads = new SentenceAligner(options.Lexicon.Value).Align(english.Texts, chinese.Texts, AlignmentOptions.Default with { Anchors = [.. borders] });
        var alone = beads.Where(bead => bead.IsNull && bead.Score >= LeastProbability)
            .Select(bead => bead.EnglishCount > 0 ? (Side.English, bead.EnglishStart) : (Side.Chinese, bead.ChineseStart));
        return alone.Concat(Harmful(beads.Where(bead => bead.EnglishCount + bead.ChineseCount > 2), english, chinese))
            .Select(sentence => Judge(pairs, sentence.Item1, sentence.Item2, sentence.Item1 == Side.English ? english : chinese))
            .OfType<Observation>().DistinctBy(seen => seen.Segment.Id);
    }

    /// <summary>Whether a side is longer than it would be without a sentence too many: most pairs need no further look.</summary>
    private static bool MayOmit(Segment segment) =>
        Math.Abs(Math.Log(segment.English.Length / (double)segment.Chinese.Length) - UsualLogRatio) > LeastDeviation
        && (segment.English.Length >= 2 * LeastEnglishCharacters || segment.Chinese.Length >= 2 * LeastHan);

    /// <summary>The sentences that make their beads unlikely.</summary>
    private IEnumerable<(Side Side, int Sentence)> Harmful(IEnumerable<Bead> beads, SentencePieces english, SentencePieces chinese)
    {
        var trials = beads.SelectMany(bead => OmissionTrial.Of(bead, english, chinese)).ToList();
        var odds = new PairScorer([.. trials.Select(trial => trial.English)], [.. trials.Select(trial => trial.Chinese)], options.Lexicon.Value).ScoreGiven();
        var whole = 0;
        for (var i = 0; i < trials.Count; i++)
        {
            if (trials[i].Side == Side.Neither)
                whole = i;
            else if (odds[i] - odds[whole] > Harm)
                yield return (trials[i].Side, trials[i].Sentence);
        }
    }

    private static Observation? Judge(List<Segment> pairs, Side side, int sentence, SentencePieces pieces)
    {
        var segment = pieces.SegmentOf(sentence);
        var slice = pieces.Slices[sentence];
        if (pieces.Count(segment) < 2 || !SaysEnough(side, slice.In(pairs[segment].TextOf(side))))
            return null;
        var other = side == Side.English ? Side.Chinese : Side.English;
        return Observe(pairs[segment], $"a sentence of the {Name(side)} seems to have no translation in the {Name(other)}", new TextMark(side, slice.Start, slice.Length));
    }

    private static bool SaysEnough(Side side, ReadOnlySpan<char> text) =>
        side == Side.Chinese ? Script.CountHan(text) >= LeastHan : text.Length >= LeastEnglishCharacters;
}
