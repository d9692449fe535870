using System.Collections.Immutable;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Alignment.Translation;
using Aligner.Text;

namespace Aligner.Alignment.Scoring;

/// <summary>Scores beads of one document. Not for use by several threads at once: it keeps the rows of links it has read.</summary>
internal sealed class BeadScorer
{
    // The words of a right bead rarely make up for so much. It saves a tenth of the scoring for less than 0.001 of strict F1.
    private const float LeastScoreBeforeWords = -11;

    private readonly ScoreWeights _weights;
    private readonly LengthModel _lengths;
    private readonly LinkWindow _window;
    private readonly FeatureExtractor _english;
    private readonly FeatureExtractor _chinese;
    private readonly DiagonalPrior _positions;
    private readonly float[] _features = new float[(int)Feature.Count];

    public BeadScorer(BilingualText text, ScoreWeights weights, ScoringOptions options)
    {
        _weights = weights;
        _lengths = new LengthModel(text, options);
        _window = new LinkWindow(text, BeadShape.MostOfOneSide);
        _positions = new DiagonalPrior(options.PositionDecay);
        _english = new FeatureExtractor(text.English, Feature.EnglishRareExplained, options, _positions);
        _chinese = new FeatureExtractor(text.Chinese, Feature.ChineseRareExplained, options, _positions);
    }

    private BeadScorer(BeadScorer known, BilingualText text)
    {
        (_weights, _lengths, _positions, _english, _chinese) =
            (known._weights, known._lengths, known._positions, known._english, known._chinese);
        _window = new LinkWindow(text, BeadShape.MostOfOneSide);
    }

    public ScoreWeights Weights => _weights;

    /// <summary>The same of the same text where something else is known of its words; this one is not used any more.</summary>
    public BeadScorer With(BilingualText text) => new(this, text);

    /// <summary>How the evidence of each English token counts.</summary>
    public ReadOnlySpan<WordClass> EnglishClasses => _english.Classes;

    /// <summary>How the evidence of each Chinese token counts.</summary>
    public ReadOnlySpan<WordClass> ChineseClasses => _chinese.Classes;

    /// <summary>The links of two sentences within the band.</summary>
    public ReadOnlySpan<Link> Links(int english, int chinese) => _window.Links(english, chinese, 1);

    /// <summary>Begins with another band; beads are then scored by rising English sentence.</summary>
    public void MoveTo(Band band) => _window.MoveTo(band);

    public float Score(int english, int chinese, int shape)
    {
        Measure(english, chinese, BeadShape.All[shape], _features);
        return _weights.Score(_features, shape);
    }

    /// <summary>The features of a bead; they hold until the next one is measured.</summary>
    public ReadOnlySpan<float> Measure(Bead bead)
    {
        Measure(bead.EnglishStart, bead.ChineseStart, new BeadShape(bead.EnglishCount, bead.ChineseCount), _features);
        return _features;
    }

    /// <summary>Whether its shape and its lengths already tell so much against a bead that no words could make up for it.</summary>
    public bool IsHopeless(int shape, int englishLength, int chineseLength) =>
        _weights.Shapes[shape]
        + (_weights.Features[(int)Feature.Length] * _lengths.Score(englishLength, chineseLength)) < LeastScoreBeforeWords;

    public void Measure(int english, int chinese, BeadShape shape, Span<float> features)
    {
        features.Clear();
        _english.Begin(english, shape.English);
        _chinese.Begin(chinese, shape.Chinese);
        if (!shape.IsNull)
            Predict(english, chinese, shape);
        _english.Sum(_chinese.TokenCount, features);
        _chinese.Sum(_english.TokenCount, features);
        if (shape.IsNull)
            CountNull(features);
        else
            features[(int)Feature.Length] = _lengths.Score(_english.Length, _chinese.Length);
    }

    /// <summary>
    /// What each link adds to the score of the bead measured last: the log-odds of its two words, each shared among the
    /// word's links by how much they predict.
    /// </summary>
    public IEnumerable<LinkEvidence> ExplainLinks(Bead bead)
    {
        for (var e = bead.EnglishStart; e < bead.EnglishEnd; e++)
        {
            for (var c = bead.ChineseStart; c < bead.ChineseEnd; c++)
            {
                foreach (var link in Links(e, c).ToArray())
                    yield return new LinkEvidence(link, e, c, Contribution(link));
            }
        }
    }

    private float Contribution(in Link link)
    {
        var lift = link.Lift
            * _positions.Of(_english.Places[link.EnglishToken - _english.FirstToken],
                _chinese.Places[link.ChineseToken - _chinese.FirstToken]);
        return _english.Contribution(link.EnglishToken, lift, _chinese.TokenCount, _weights)
            + _chinese.Contribution(link.ChineseToken, lift, _english.TokenCount, _weights);
    }

    // The innermost loop of the program: what it reads is at hand in locals and flat arrays.
    private void Predict(int english, int chinese, BeadShape shape)
    {
        var positions = _positions;
        var (firstEnglish, firstChinese) = (_english.FirstToken, _chinese.FirstToken);
        var (englishPlaces, chinesePlaces) = (_english.Places, _chinese.Places);
        var (englishPredictions, chinesePredictions) = (_english.Predictions, _chinese.Predictions);
        var (englishLinked, chineseLinked) = (_english.Linked, _chinese.Linked);
        var (englishCount, chineseCount) = (0, 0);
        for (var e = english; e < english + shape.English; e++)
        {
            foreach (ref readonly var link in _window.Links(e, chinese, shape.Chinese))
            {
                var (englishToken, chineseToken) = (link.EnglishToken - firstEnglish, link.ChineseToken - firstChinese);
                var lift = link.Lift * positions.Of(englishPlaces[englishToken], chinesePlaces[chineseToken]);
                // Whether a token has had a link is as good as random: it is written down each time, and counted the first.
                englishLinked[englishCount] = englishToken;
                englishCount += englishPredictions[englishToken] == 0 ? 1 : 0;
                englishPredictions[englishToken] += lift;
                chineseLinked[chineseCount] = chineseToken;
                chineseCount += chinesePredictions[chineseToken] == 0 ? 1 : 0;
                chinesePredictions[chineseToken] += lift;
            }
        }

        (_english.LinkedCount, _chinese.LinkedCount) = (englishCount, chineseCount);
    }

    // What has no partner in a pair is another thing than what has none in a null bead, where nothing has.
    private static void CountNull(Span<float> features)
    {
        var rare = features[(int)Feature.EnglishRareUnexplained] + features[(int)Feature.ChineseRareUnexplained];
        var common = features[(int)Feature.EnglishCommonUnexplained] + features[(int)Feature.ChineseCommonUnexplained];
        var marks = features[(int)Feature.MarksUnexplained];
        features.Clear();
        (features[(int)Feature.NullRare], features[(int)Feature.NullCommon], features[(int)Feature.NullMarks]) = (rare, common, marks);
        features[(int)Feature.NullWithoutWords] = rare + common == 0 ? 1 : 0;
    }
}

/// <summary>
/// What the lengths of two texts, as <see cref="TextLength"/> has them, say for the one being a translation of the other: the log density
/// of the logarithm of their ratio (Gale &amp; Church 1993, Moore 2002) around that of the whole text, by Student's t distribution.
/// </summary>
internal sealed class LengthModel
{
    // To the usual ratio that of a text of a few sentences is drawn.
    private const double PriorChineseLength = 300;

    // Longer texts are seldom scored.
    private const int TabulatedLengths = 2048;

    private static readonly double[] Logs = [.. Enumerable.Range(0, TabulatedLengths).Select(Compute)];

    private readonly ScoringOptions _options;
    private readonly double _logRatio;

    public LengthModel(BilingualText text, ScoringOptions options)
    {
        _options = options;
        _logRatio = Math.Log((text.EnglishLength + (PriorChineseLength * TextLength.UsualRatio))
            / (text.ChineseLength + PriorChineseLength));
    }

    /// <summary>0 for what is usual in the text, and the lower the more unusual; shorter texts tell less.</summary>
    public float Score(int englishLength, int chineseLength)
    {
        var deviation = (Log(englishLength) - Log(chineseLength) - _logRatio) / _options.LengthDeviation;
        var trust = chineseLength / (chineseLength + _options.HalfTrustedLength);
        return (float)(-0.5 * _options.LengthFreedom * Math.Log(1 + (deviation * deviation / _options.LengthFreedom)) * trust);
    }

    private static double Log(int length) => length < Logs.Length ? Logs[length] : Compute(length);

    private static double Compute(int length) => Math.Log(Math.Max(1, length));
}

/// <summary>What a link between two sentences adds to the score of a bead.</summary>
internal readonly record struct LinkEvidence(Link Link, int EnglishSentence, int ChineseSentence, float Weight);

/// <summary>How much each feature and each bead shape counts. The score of a bead is their weighted sum.</summary>
/// <param name="Features">By <see cref="Feature"/>.</param>
/// <param name="Shapes">By place in <see cref="BeadShape.All"/>: the log of how usual the shape is.</param>
/// <param name="Holes">What sentences without a partner cost besides.</param>
internal sealed record ScoreWeights(ImmutableArray<float> Features, ImmutableArray<float> Shapes, HoleWeights Holes)
{
    public float Score(ReadOnlySpan<float> features, int shape)
    {
        var score = Shapes[shape];
        for (var i = 0; i < features.Length; i++)
            score += Features[i] * features[i];
        return score;
    }
}
