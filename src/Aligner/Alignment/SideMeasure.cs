using Aligner.Language.Words;

namespace Aligner.Alignment;

/// <summary>One side of the bead being scored: where its words stand in it and how much the other side predicts each.</summary>
internal sealed class SideMeasure
{
    private readonly TokenizedText _text;
    private readonly ScoringOptions _options;
    private readonly PositionWeights _positions;
    private readonly Feature[] _explainedFeatures;
    private readonly float[] _predictions;
    private int _firstToken;
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
        var frequencies = new WordFrequencies(text.Types);
        _explainedFeatures = [.. Enumerable.Range(0, text.Types.Count).Select(type => FeatureOf(type, rareExplained, frequencies))];
        _predictions = new float[LongestBead(text)];
    }

    public int TokenCount { get; private set; }

    /// <summary>In characters.</summary>
    public int Length { get; private set; }

    public void Begin(int sentence, int count)
    {
        _firstToken = _text.FirstToken(sentence);
        TokenCount = _text.TokenCount(sentence, count);
        Length = _text.Length(sentence, count);
        _offset = _text.Offset(sentence);
        _scale = 1f / Math.Max(1, Length);
        Array.Clear(_predictions, 0, TokenCount);
    }

    /// <summary>The relative place of a token in the bead, 0 to 1.</summary>
    public float Place(int token) => (_text.Centers[token] - _offset) * _scale;

    public void Predict(int token, float lift) => _predictions[token - _firstToken] += lift;

    /// <summary>
    /// The log of how many times likelier the other side makes the token than it is anywhere, ln(1 + s Σ w·lift / (n·w̄)):
    /// the mixture of Brown et al. 1993 with the words of the other side weighted by place. 0 where nothing predicts it.
    /// </summary>
    public float LogOdds(int token, int othersTokenCount)
    {
        var prediction = _predictions[token - _firstToken];
        return prediction == 0 ? 0 : MathF.Log(1 + (_options.TranslationShare * prediction / (othersTokenCount * _positions.MeanAt(Place(token)))));
    }

    public void Sum(int othersTokenCount, Span<float> features)
    {
        for (var token = _firstToken; token < _firstToken + TokenCount; token++)
        {
            var explained = (int)_explainedFeatures[_text.TokenTypes[token]];
            if (_predictions[token - _firstToken] != 0)
                features[explained] += LogOdds(token, othersTokenCount);
            else if (_text.KindOf(token) != WordKind.Name)
                features[explained + 1]++;
        }
    }

    private Feature FeatureOf(int type, Feature rareExplained, WordFrequencies frequencies)
    {
        if (_text.Types.Kind(type) == WordKind.Mark)
            return Feature.MarksExplained;
        return frequencies.Of(type) > _options.CommonFrequency ? rareExplained + 2 : rareExplained;
    }

    private static int LongestBead(TokenizedText text)
    {
        var longest = 0;
        for (var i = 0; i < text.Sentences.Count; i++)
            longest = Math.Max(longest, text.TokenCount(i, Math.Min(BeadShape.MostOfOneSide, text.Sentences.Count - i)));
        return longest;
    }
}
