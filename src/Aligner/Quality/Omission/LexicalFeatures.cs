using Aligner.Alignment.Scoring;
using Aligner.Text;

namespace Aligner.Quality.Omission;

/// <summary>
/// What the words of a pair say for a piece of one side being left out of the other: how many of the piece's have no link, and what those
/// of the other side lose of their odds without it. A word's log-odds are those of the aligner (<see cref="FeatureExtractor"/>): the
/// mixture of Brown et al. 1993 with the words of the other side weighted by place.
/// </summary>
internal sealed class LexicalFeatures
{
    private static readonly DiagonalPrior Positions = new(ScoringOptions.Default.PositionDecay);

    private readonly PlacedWord[] _own;

    // Between words of the side, by where they stand, and rare words of the other.
    private readonly (int Own, float Middle, int Other, float Lift)[] _links;
    private readonly bool[] _isLinked;
    private readonly int _length;
    private readonly float[] _otherPlaces;
    private readonly double _usualShare;
    private readonly double _othersOdds;

    /// <param name="side">The side of the piece.</param>
    /// <param name="words">The words of the pair.</param>
    /// <param name="length">Of the side, in UTF-16 code units.</param>
    /// <param name="otherLength">Of the other side.</param>
    /// <param name="usual">How many words of the text have links.</param>
    public LexicalFeatures(Side side, PairTokens words, int length, int otherLength, LinkEstimates usual)
    {
        (_own, var others) = (words.Of(side), words.Of(side.Other()));
        _isLinked = new bool[_own.Length];
        var links = new List<(int, float, int, float)>(words.Links.Length);
        foreach (var link in words.Links)
        {
            var (own, other) = side == Side.English ? (link.EnglishToken, link.ChineseToken) : (link.ChineseToken, link.EnglishToken);
            _isLinked[own] = true;
            if (others[other].Class is WordClass.Rare or WordClass.Name)
                links.Add((own, _own[own].Middle, other, link.Lift));
        }

        _links = [.. links];
        _length = length;
        _otherPlaces = [.. others.Select(word => word.Middle * DiagonalPrior.Steps / Math.Max(1, otherLength))];
        _usualShare = usual.Of(side);
        _othersOdds = OthersOdds(new TextSpan(length, 0));
    }

    public void Measure(TextSpan piece, Span<double> features)
    {
        var (rare, unexplained) = (0, 0);
        for (var i = 0; i < _own.Length; i++)
        {
            if (!IsInside(_own[i].Middle, piece))
                continue;
            var isUnexplained = _isLinked[i] ? 0 : 1;
            features[(int)OmissionFeature.Unexplained] += _own[i].Class == WordClass.Common ? isUnexplained : 0;
            if (_own[i].Class == WordClass.Rare)
                (rare, unexplained) = (rare + 1, unexplained + isUnexplained);
        }

        features[(int)OmissionFeature.UnexplainedSurplus] =
            (unexplained - (rare * (1 - _usualShare))) / Math.Sqrt((rare + 1) * _usualShare * (1 - _usualShare));
        features[(int)OmissionFeature.OthersLoss] = _othersOdds - OthersOdds(piece);
    }

    /// <summary>
    /// Of the rare words of a piece, the share that translate words of the other side, wherever these stand, which nothing outside the
    /// piece translates as well.
    /// </summary>
    public double ShareElsewhere(TextSpan piece)
    {
        var outside = new float[_otherPlaces.Length];
        foreach (var (_, middle, other, lift) in _links)
        {
            if (!IsInside(middle, piece))
                outside[other] = Math.Max(outside[other], lift);
        }

        var only = _links.Where(
            link => IsInside(link.Middle, piece) && link.Lift > outside[link.Other] && _own[link.Own].Class == WordClass.Rare).ToList();
        var rare = _own.Count(word => word.Class == WordClass.Rare && IsInside(word.Middle, piece));
        return Math.Min(only.DistinctBy(link => link.Own).Count(), only.DistinctBy(link => link.Other).Count()) / (double)Math.Max(1, rare);
    }

    private static bool IsInside(float middle, TextSpan piece) => middle >= piece.Start && middle < piece.End;

    /// <summary>The log-odds of the rare words of the other side, summed, with the side as it is without the piece.</summary>
    private double OthersOdds(TextSpan without)
    {
        var predictions = new float[_otherPlaces.Length];
        var scale = DiagonalPrior.Steps / (float)Math.Max(1, _length - without.Length);
        foreach (var (_, middle, other, lift) in _links)
        {
            if (!IsInside(middle, without))
            {
                predictions[other] += lift
                    * Positions.Of((middle < without.Start ? middle : middle - without.Length) * scale, _otherPlaces[other]);
            }
        }

        var share = ScoringOptions.Default.TranslationShare / Math.Max(1, CountOutside(without));
        var sum = 0.0;
        for (var i = 0; i < predictions.Length; i++)
            sum += predictions[i] == 0 ? 0 : MathF.Log(1 + (share * predictions[i] * Positions.PerMeanAt(_otherPlaces[i])));
        return sum;
    }

    private int CountOutside(TextSpan piece)
    {
        var count = 0;
        foreach (var word in _own)
            count += IsInside(word.Middle, piece) ? 0 : 1;
        return count;
    }
}
