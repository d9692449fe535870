using Aligner.Corpus;
using Aligner.Language;
using Aligner.Language.Sentences;

namespace Aligner.Quality;

/// <summary>Where a side says more than the other.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Side">The side that says more.</param>
/// <param name="Mark">The sentence or clause without which the rest is the likeliest translation; null where it is so with all.</param>
/// <param name="IsSentence">Whether the mark is a sentence; otherwise a clause of the only one.</param>
internal sealed record OmissionPlace(Segment Pair, Side Side, TextMark? Mark, bool IsSentence)
{
    public static IEnumerable<OmissionPlace> Find(SegmentBlock block, IReadOnlyList<(Segment Pair, Side Side)> pairs)
    {
        var pieces = pairs.Select(row => PiecesOf(row.Pair.TextOf(row.Side), row.Side)).ToList();
        var trials = pairs.Zip(pieces).SelectMany(row => Trials(row.First.Pair, row.First.Side, row.Second.Slices)).ToList();
        var odds = block.ScorerOf([.. trials.Select(trial => trial.English)], [.. trials.Select(trial => trial.Chinese)]).ScoreGiven();
        var whole = 0;
        foreach (var ((pair, side), (slices, isSentence)) in pairs.Zip(pieces))
        {
            var best = Enumerable.Range(0, slices.Count + 1).MaxBy(i => odds[whole + i]);
            whole += slices.Count + 1;
            yield return new OmissionPlace(pair, side, best == 0 ? null : new TextMark(side, slices[best - 1].Start, slices[best - 1].Length), isSentence);
        }
    }

    /// <summary>The pair as it is, and without each piece of the side.</summary>
    private static IEnumerable<(string English, string Chinese)> Trials(Segment pair, Side side, List<Slice> pieces)
    {
        yield return (pair.English, pair.Chinese);
        foreach (var piece in pieces)
        {
            var rest = pair.TextOf(side).Remove(piece.Start, piece.Length);
            yield return side == Side.English ? (rest, pair.Chinese) : (pair.English, rest);
        }
    }

    private static (List<Slice> Slices, bool AreSentences) PiecesOf(string text, Side side)
    {
        var sentences = side == Side.English ? EnglishSentenceSplitter.Split(text) : ChineseSentenceSplitter.Split(text);
        return sentences.Length > 1
            ? (Trim(sentences, text), true)
            : (Trim(ClauseSplitter.Split(text), text), false);
    }

    private static List<Slice> Trim(IEnumerable<Slice> slices, string text) => [.. slices.Select(slice => slice.Trim(text)).Where(slice => slice.Length > 0)];
}
