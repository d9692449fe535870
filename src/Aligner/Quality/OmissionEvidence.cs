using Aligner.Alignment;
using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>Measures the pieces of the longer sides of pairs.</summary>
internal sealed class OmissionEvidence
{
    // A side that is not this much longer than usual (OmissionFeature.Length) is not looked at further: not half of the right pairs are,
    // and seven in eight of those with a dropped sentence; of the others hardly any would be named.
    private const double LeastLength = 0.5;

    // Pairs of so many Chinese characters a side are trusted half.
    private const double HalfTrusted = 15;

    private const double MostSpreads = 10;

    private readonly UsualLengths _usualLengths;
    private readonly UsualLinks _usualLinks;

    private OmissionEvidence(UsualLengths usualLengths, UsualLinks usualLinks) => (_usualLengths, _usualLinks) = (usualLengths, usualLinks);

    /// <summary>The sides of the block that are longer than usual, in the order of its pairs.</summary>
    public static IEnumerable<LongSide> Measure(SegmentBlock block)
    {
        var usual = new UsualLengths(block.Lengths);
        var sides = block.Lengths.Select(lengths => LongerSide(lengths, usual)).ToArray();
        int[] longer = [.. Enumerable.Range(0, sides.Length).Where(i => sides[i] != Side.Neither)];
        if (longer.Length == 0)
            return [];
        var words = block.Scorer.WordsOf(longer).ToList();
        var evidence = new OmissionEvidence(usual, new UsualLinks(words));
        return longer.Zip(words, (i, own) => new LongSide(block.Pairs[i], sides[i], evidence.Measure(block.Pairs[i], sides[i], block.Lengths[i], own)));
    }

    private static Side LongerSide(PairLengths lengths, UsualLengths usual) => LengthOf(lengths, Side.English, usual) switch
    {
        >= LeastLength => Side.English,
        <= -LeastLength => Side.Chinese,
        _ => Side.Neither,
    };

    private List<OmissionPiece> Measure(Segment pair, Side side, PairLengths lengths, PairWords words)
    {
        var text = pair.TextOf(side);
        var runs = new ClauseRuns(text, side, side == Side.Chinese ? lengths.AttributionLength : 0);
        var evidence = new OmissionWords(pair, side, words, _usualLinks);
        var marks = new OmissionMarks(words.Of(side), words.Of(side == Side.English ? Side.Chinese : Side.English));
        var pieces = new List<OmissionPiece>();
        foreach (var (place, isSentence) in runs.Runs())
        {
            var features = new double[(int)OmissionFeature.Count];
            evidence.Measure(place, features);
            marks.Measure(place, features);
            MeasureLengths(lengths, side, TextLength.Of(text.AsSpan(place.Start, place.Length), side), features);
            features[(int)OmissionFeature.Intercept] = 1;
            features[(int)OmissionFeature.OfEnglish] = side == Side.English ? 1 : 0;
            features[(int)OmissionFeature.IsSentence] = isSentence ? 1 : 0;
            features[(int)OmissionFeature.Cuts] = Math.Log(runs.ClauseCount);
            pieces.Add(new OmissionPiece(place, isSentence, features));
        }

        return pieces;
    }

    private void MeasureLengths(PairLengths lengths, Side side, int piece, double[] features)
    {
        var (length, rest) = (LengthOf(lengths, side, _usualLengths), LengthOf(lengths, side, _usualLengths, piece));
        features[(int)OmissionFeature.Length] = length;
        features[(int)OmissionFeature.LengthSquared] = length * length;
        features[(int)OmissionFeature.RestLength] = rest;
        features[(int)OmissionFeature.RestLengthSquared] = rest * rest;
        features[(int)OmissionFeature.Clauses] = (side == Side.English ? 1 : -1) * (lengths.LogClauseRatio - _usualLengths.LogClauseRatio);
        features[(int)OmissionFeature.PieceLength] = Math.Log(Math.Max(1, side == Side.English ? piece / TextLength.UsualRatio : piece));
        features[(int)OmissionFeature.PairLength] = Math.Log(MeanLength(lengths));
    }

    /// <summary>How much longer a side is than usual without so much of it.</summary>
    private static double LengthOf(PairLengths lengths, Side side, UsualLengths usual, int without = 0)
    {
        var ratio = (side == Side.English ? 1 : -1) * (lengths.LogRatio - usual.LogRatio);
        var removed = Math.Log(Math.Max(1, lengths.Of(side) - without) / (double)Math.Max(1, lengths.Of(side)));
        return Math.Clamp((ratio + removed) / usual.Spread, -MostSpreads, MostSpreads) / (1 + (HalfTrusted / MeanLength(lengths)));
    }

    /// <summary>Of both sides, in Chinese characters.</summary>
    private static double MeanLength(PairLengths lengths) => Math.Max(1, ((lengths.English / TextLength.UsualRatio) + lengths.Chinese) / 2);
}
