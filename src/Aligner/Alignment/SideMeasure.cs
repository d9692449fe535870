using Aligner.Language.Words;

namespace Aligner.Alignment;

/// <summary>One side of the bead being scored: where its words stand in it and how much the other side predicts each.</summary>
internal sealed class SideMeasure
{
    private readonly TokenizedText _text;
    private readonly ScoringOptions _options;
    private readonly PositionWeights _positions;
    private readonly Feature _rareExplained;
    private readonly WordClass[] _classes;
    private readonly ClassCounts _counts;
    private readonly float[] _predictions;
    private readonly int[] _predicted;
    private int _predictedCount;
    private float _offset;
    private float _scale;

    /// <param name="text">The side.</param>
    /// <param name="rareExplained">The first of the side's four features.</param>
    /// <param name="options">Its constants.</param>
    /// <param name="positions">The tabulated position weights.</param>
    public SideMeasure(TokenizedText text, Feature rareExplained, ScoringOptions options, PositionWeights positions)
    {
        _text = text;
        _options = options;
        _positions = positions;
        _rareExplained = rareExplained;
        _classes = ClassifyTokens(text, options);
        _counts = new ClassCounts(text, _classes);
        _predictions = new float[text.Tokens.Length];
        _predicted = new int[text.Tokens.Length];
    }

    public int TokenCount { get; private set; }

    /// <summary>In characters.</summary>
    public int Length { get; private set; }

    private int Sentence { get; set; }

    private int SentenceCount { get; set; }

    public void Begin(int sentence, int count)
    {
        (Sentence, SentenceCount) = (sentence, count);
        TokenCount = _text.TokenCount(sentence, count);
        Length = _text.Length(sentence, count);
        _offset = _text.Offset(sentence);
        _scale = 1f / Math.Max(1, Length);
        foreach (var token in _predicted.AsSpan(0, _predictedCount))
            _predictions[token] = 0;
        _predictedCount = 0;
    }

    /// <summary>The relative place of a token in the bead, 0 to 1.</summary>
    public float Place(int token) => (_text.Centers[token] - _offset) * _scale;

    public void Predict(int token, float lift)
    {
        ref var prediction = ref _predictions[token];
        if (prediction == 0)
            _predicted[_predictedCount++] = token;
        prediction += lift;
    }

    /// <summary>
    /// How many times likelier the other side makes the token than it is anywhere, 1 + s Σ w·lift / (n·w̄): the mixture of
    /// Brown et al. 1993 over its own frequency, with the words of the other side weighted by place.
    /// </summary>
    private float Odds(int token, float share) => 1 + (share * _predictions[token] * _positions.PerMeanAt(Place(token)));

    /// <summary>What a link with this lift adds to the score through the odds of its word on this side.</summary>
    public float Contribution(int token, float lift, int othersTokenCount, ScoreWeights weights) =>
        weights.Features[(int)ExplainedFeature(_classes[token])] * MathF.Log(Odds(token, _options.TranslationShare / othersTokenCount)) * lift / _predictions[token];

    private Feature ExplainedFeature(WordClass wordClass) => wordClass switch
    {
        WordClass.Mark => Feature.MarksExplained,
        WordClass.Common => _rareExplained + 2,
        _ => _rareExplained,
    };

    /// <summary>Adds the logs of all odds, and how many words have none, to the features of their classes.</summary>
    public void Sum(int othersTokenCount, Span<float> features)
    {
        LogProduct rare = new(), common = new(), marks = new();
        int rareCount = 0, commonCount = 0, markCount = 0;
        var share = _options.TranslationShare / othersTokenCount;
        foreach (var token in _predicted.AsSpan(0, _predictedCount))
        {
            var odds = Odds(token, share);
            switch (_classes[token])
            {
                case WordClass.Mark:
                    marks.Multiply(odds);
                    markCount++;
                    break;
                case WordClass.Common:
                    common.Multiply(odds);
                    commonCount++;
                    break;
                case WordClass.Rare:
                    rare.Multiply(odds);
                    rareCount++;
                    break;
                default:
                    rare.Multiply(odds);
                    break;
            }
        }

        Add(_rareExplained, rare, WordClass.Rare, rareCount, features);
        Add(_rareExplained + 2, common, WordClass.Common, commonCount, features);
        Add(Feature.MarksExplained, marks, WordClass.Mark, markCount, features);
    }

    private void Add(Feature explained, LogProduct odds, WordClass wordClass, int count, Span<float> features)
    {
        features[(int)explained] += odds.Sum;
        features[(int)explained + 1] += _counts.Of(wordClass, Sentence, SentenceCount) - count;
    }

    private static WordClass[] ClassifyTokens(TokenizedText text, ScoringOptions options)
    {
        var frequencies = new WordFrequencies(text.Types);
        var byType = Enumerable.Range(0, text.Types.Count).Select(type => Classify(type, text.Types, frequencies, options)).ToArray();
        return [.. text.TokenTypes.Select(type => byType[type])];
    }

    private static WordClass Classify(int type, WordTypes types, WordFrequencies frequencies, ScoringOptions options) => types.Kind(type) switch
    {
        WordKind.Mark => WordClass.Mark,
        WordKind.Name => WordClass.Name,
        _ => frequencies.Of(type) > options.CommonFrequency ? WordClass.Common : WordClass.Rare,
    };
}
