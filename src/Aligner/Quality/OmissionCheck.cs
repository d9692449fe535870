using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>
/// Finds pairs of which one side says something that the other does not. Where a side is longer than the text around has it, each run
/// of its clauses is tried: how well the other side explains it, and whether the pair fits better without it.
/// </summary>
internal sealed class OmissionCheck : QualityCheck
{
    // With this all checks together name 1.95 % of the right pairs of the gold texts.
    private const double Least = 0.70;

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        var evidence = new OmissionEvidence(new UsualLengths(block.Lengths));
        var sides = block.Lengths.Select(evidence.LongerSide).ToArray();
        int[] longer = [.. Enumerable.Range(0, sides.Length).Where(i => sides[i] != Side.Neither)];
        return longer.Length == 0 ? [] : Find(block, longer, sides, evidence);
    }

    private static IEnumerable<Observation> Find(SegmentBlock block, int[] longer, Side[] sides, OmissionEvidence evidence)
    {
        foreach (var (i, words) in longer.Zip(block.Scorer.WordsOf(longer)))
        {
            var pieces = evidence.Measure(block.Pairs[i], sides[i], block.Lengths[i], words);
            if (OmissionModel.LogOdds(pieces) >= Least)
                yield return Describe(block.Pairs[i], sides[i], OmissionModel.Likeliest(pieces));
        }
    }

    private static Observation Describe(Segment pair, Side side, OmissionPiece piece)
    {
        var other = side == Side.English ? Side.Chinese : Side.English;
        return Observe(
            pair,
            $"a {(piece.IsSentence ? "sentence" : "clause")} of the {Name(side)} seems to have no translation in the {Name(other)}",
            new TextMark(side, piece.Place.Start, piece.Place.Length));
    }
}
