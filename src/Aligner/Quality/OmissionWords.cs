using Aligner.Alignment;
using Aligner.Corpus;
using Aligner.Language;
using Aligner.Language.Sentences;

namespace Aligner.Quality;

/// <summary>
/// What the words of a pair say for a piece of one side being left out of the other: how well the other side explains the
/// piece, and how well the two sides explain each other with it and without it. A word's log-odds are those of the aligner
/// (<see cref="SideMeasure"/>): the mixture of Brown et al. 1993 with the words of the other side weighted by place.
/// </summary>
internal sealed class OmissionWords
{
    private const float Inside = -1;

    private static readonly PositionWeights Positions = new(ScoringOptions.Default.PositionDecay);

    private readonly PlacedWord[] _own;
    private readonly PlacedWord[] _others;
    private readonly double _usualShare;
    private readonly (int Own, int Other, float Lift)[] _links;
    private readonly int _length;
    private readonly float[] _otherPlaces;
    private readonly float[] _ownOdds;
    private readonly float[] _otherOdds;
    private readonly double _othersShare;

    /// <param name="pair">The pair.</param>
    /// <param name="side">The side of the piece.</param>
    /// <param name="words">The words of the pair.</param>
    /// <param name="usual">How many words of the text have links.</param>
    public OmissionWords(Segment pair, Side side, PairWords words, UsualLinks usual)
    {
        var isEnglish = side == Side.English;
        var other = isEnglish ? Side.Chinese : Side.English;
        (_own, _others) = (words.Of(side), words.Of(other));
        _links = [.. words.Links.Select(link => isEnglish ? (link.EnglishToken, link.ChineseToken, link.Lift) : (link.ChineseToken, link.EnglishToken, link.Lift))];
        _length = pair.TextOf(side).Length;
        var otherLength = pair.TextOf(other).Length;
        _otherPlaces = Places(_others, new Slice(otherLength, 0), otherLength);
        (_ownOdds, _otherOdds) = Odds(Places(_own, new Slice(_length, 0), _length));
        _usualShare = usual.Of(side);
        _othersShare = OthersShare(usual.Of(other));
    }

    public void Measure(Slice piece, Span<double> features)
    {
        var places = Places(_own, piece, _length);
        MeasureOwn(places, features);
        MeasureLinks(places, features);
        features[(int)OmissionFeature.OthersShare] = _othersShare;
    }

    /// <summary>What the words of the piece have by themselves.</summary>
    private void MeasureOwn(float[] places, Span<double> features)
    {
        var (rare, unexplained) = (0, 0);
        for (var i = 0; i < _own.Length; i++)
        {
            if (places[i] != Inside)
                continue;
            var isUnexplained = _ownOdds[i] == 0 ? 1 : 0;
            features[(int)OmissionFeature.Explained] += IsRare(_own[i]) ? _ownOdds[i] : 0;
            features[(int)OmissionFeature.Unexplained] += _own[i].Class == WordClass.Common ? isUnexplained : 0;
            if (_own[i].Class == WordClass.Rare)
                (rare, unexplained) = (rare + 1, unexplained + isUnexplained);
        }

        features[(int)OmissionFeature.UnexplainedSurplus] = (unexplained - (rare * (1 - _usualShare))) / Math.Sqrt((rare + 1) * _usualShare * (1 - _usualShare));
    }

    /// <summary>What the links of the rest gain, and those of the other side lose, without the piece.</summary>
    private void MeasureLinks(float[] places, Span<double> features)
    {
        var (ownOdds, otherOdds) = Odds(places);
        for (var i = 0; i < _own.Length; i++)
            features[(int)OmissionFeature.RestGain] += places[i] != Inside && IsRare(_own[i]) ? ownOdds[i] - _ownOdds[i] : 0;
        for (var i = 0; i < _others.Length; i++)
            features[(int)OmissionFeature.OthersLoss] += IsRare(_others[i]) ? _otherOdds[i] - otherOdds[i] : 0;
    }

    private double OthersShare(double usual)
    {
        var (count, explained) = (1.0, usual);
        for (var i = 0; i < _others.Length; i++)
        {
            if (_others[i].Class == WordClass.Rare)
                (count, explained) = (count + 1, explained + (_otherOdds[i] > 0 ? 1 : 0));
        }

        return (explained / count) - usual;
    }

    private static bool IsRare(PlacedWord word) => word.Class is WordClass.Rare or WordClass.Name;

    /// <summary>Where the words stand in the side without the piece, as position weights want it.</summary>
    private static float[] Places(PlacedWord[] words, Slice piece, int length)
    {
        var scale = PositionWeights.Steps / (float)Math.Max(1, length - piece.Length);
        var places = new float[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var middle = words[i].Middle;
            places[i] = middle < piece.Start ? middle * scale : middle >= piece.End ? (middle - piece.Length) * scale : Inside;
        }

        return places;
    }

    /// <summary>The log-odds of all words of both sides, with only what has a place.</summary>
    private (float[] Own, float[] Others) Odds(float[] places)
    {
        var (own, others) = (new float[_own.Length], new float[_others.Length]);
        foreach (var (i, j, lift) in _links)
        {
            if (places[i] == Inside)
                continue;
            var weighted = lift * Positions.Of(places[i], _otherPlaces[j]);
            own[i] += weighted;
            others[j] += weighted;
        }

        ToOdds(own, places, others.Length);
        ToOdds(others, _otherPlaces, places.Length - places.AsSpan().Count(Inside));
        return (own, others);
    }

    private static void ToOdds(float[] predictions, float[] places, int otherCount)
    {
        var share = ScoringOptions.Default.TranslationShare / Math.Max(1, otherCount);
        for (var i = 0; i < predictions.Length; i++)
            predictions[i] = predictions[i] == 0 ? 0 : MathF.Log(1 + (share * predictions[i] * Positions.PerMeanAt(places[i])));
    }
}
