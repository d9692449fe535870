using Aligner.Alignment;
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
    private readonly (int Own, int Other, float Lift)[] _links;
    private readonly int _length;
    private readonly float[] _otherPlaces;
    private readonly float[] _ownOdds;
    private readonly float[] _otherOdds;

    /// <param name="words">The pair.</param>
    /// <param name="side">The side of the piece.</param>
    /// <param name="length">How long that side is.</param>
    /// <param name="otherLength">How long the other is.</param>
    public OmissionWords(PairWords words, Side side, int length, int otherLength)
    {
        var isEnglish = side == Side.English;
        (_own, _others) = isEnglish ? (words.English, words.Chinese) : (words.Chinese, words.English);
        _links = [.. words.Links.Select(link => isEnglish ? (link.EnglishToken, link.ChineseToken, link.Lift) : (link.ChineseToken, link.EnglishToken, link.Lift))];
        _length = length;
        _otherPlaces = Places(_others, new Slice(otherLength, 0), otherLength);
        (_ownOdds, _otherOdds) = Odds(Places(_own, new Slice(length, 0), length));
    }

    public void Measure(Slice piece, Span<double> features)
    {
        var places = Places(_own, piece, _length);
        var (ownOdds, otherOdds) = Odds(places);
        for (var i = 0; i < _own.Length; i++)
        {
            if (_own[i].Class == WordClass.Common && places[i] == Inside)
                features[(int)OmissionFeature.Unexplained] += _ownOdds[i] == 0 ? 1 : 0;
            else if (IsRare(_own[i]))
                features[(int)(places[i] == Inside ? OmissionFeature.Explained : OmissionFeature.RestGain)] += places[i] == Inside ? _ownOdds[i] : ownOdds[i] - _ownOdds[i];
        }

        for (var i = 0; i < _others.Length; i++)
            features[(int)OmissionFeature.OthersLoss] += IsRare(_others[i]) ? _otherOdds[i] - otherOdds[i] : 0;
        features[(int)OmissionFeature.ExplainedShare] = ExplainedShare(places, isInside: true) - ExplainedShare(places, isInside: false);
    }

    /// <summary>The share of the rare words that have a link, drawn to a half where there are few.</summary>
    private double ExplainedShare(float[] places, bool isInside)
    {
        var (count, explained) = (1.0, 0.5);
        for (var i = 0; i < _own.Length; i++)
        {
            if (_own[i].Class != WordClass.Rare || (places[i] == Inside) != isInside)
                continue;
            count++;
            explained += _ownOdds[i] > 0 ? 1 : 0;
        }

        return explained / count;
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
