using Aligner.Alignment.Tokens;
using Aligner.Language.Words;
using Aligner.Text;

namespace Aligner.Alignment.Scoring;

/// <summary>One side of the bead being scored: where its words stand in it and how much the other side predicts each.</summary>
internal sealed class FeatureExtractor
{
    private readonly TokenizedText _text;
    private readonly ScoringOptions _options;
    private readonly DiagonalPrior _positions;
    private readonly Feature _rareExplained;
    private readonly WordClass[] _classes;
    private readonly ClassCounts _counts;
    private readonly LogProduct[] _odds = new LogProduct[(int)WordClass.Name + 1];

    /// <param name="text">The side.</param>
    /// <param name="rareExplained">The first of the side's four features.</param>
    /// <param name="options">Its constants.</param>
    /// <param name="positions">The tabulated position weights.</param>
    public FeatureExtractor(TokenizedText text, Feature rareExplained, ScoringOptions options, DiagonalPrior positions)
    {
        _text = text;
        _options = options;
        _positions = positions;
        _rareExplained = rareExplained;
        _classes = ClassifyTokens(text, options);
        _counts = new ClassCounts(text, _classes);
    }

    /// <summary>Of each token of the side.</summary>
    public ReadOnlySpan<WordClass> Classes => _classes;

    public int TokenCount { get; private set; }

    /// <summary>As <see cref="TextLength"/> has it.</summary>
    public int Length { get; private set; }

    /// <summary>The first token of the bead, from which its tokens are counted.</summary>
    public int FirstToken { get; private set; }

    /// <summary>
    /// For each token of the bead its relative place, 0 to 1, times <see cref="DiagonalPrior.Steps"/>; longer than the bead.
    /// </summary>
    public float[] Places { get; private set; } = [];

    /// <summary>For each token of the bead the sum of lift and position weight over its links; longer than the bead.</summary>
    public float[] Predictions { get; private set; } = [];

    /// <summary>The tokens of the bead that have links, as many as <see cref="LinkedCount"/>; longer than that.</summary>
    public int[] Linked { get; private set; } = [];

    /// <summary>How many tokens of the bead have links, as <see cref="BeadScorer"/> finds.</summary>
    public int LinkedCount { get; set; }

    private int Sentence { get; set; }

    private int SentenceCount { get; set; }

    public void Begin(int sentence, int count)
    {
        var isMeasured = (Sentence, SentenceCount) == (sentence, count);
        (Sentence, SentenceCount) = (sentence, count);
        TokenCount = _text.TokenCount(sentence, count);
        Length = _text.Length(sentence, count);
        FirstToken = _text.FirstToken(sentence);
        LinkedCount = 0;
        if (Places.Length < TokenCount)
            (Places, Predictions, Linked) = (new float[TokenCount * 2], new float[TokenCount * 2], new int[(TokenCount * 2) + 1]);
        Predictions.AsSpan(0, TokenCount).Clear();
        if (!isMeasured)
            FindPlaces();
    }

    private void FindPlaces()
    {
        var scale = 1f / Math.Max(1, _text.CharacterCount(Sentence, SentenceCount)) * DiagonalPrior.Steps;
        var places = Places.AsSpan(0, TokenCount);
        for (var sentence = Sentence; sentence < Sentence + SentenceCount; sentence++)
        {
            var count = _text.TokenCount(sentence, 1);
            var offset = _text.Offset(sentence) - _text.Offset(Sentence);
            _text.Tokens.FindMiddles(_text.FirstToken(sentence), offset, scale, places[..count]);
            places = places[count..];
        }
    }

    /// <summary>
    /// How many times likelier the other side makes the token than it is anywhere, 1 + s Σ w·lift / (n·w̄): the mixture of
    /// Brown et al. 1993 over its own frequency, with the words of the other side weighted by place.
    /// </summary>
    private static float Odds(float prediction, float perMean, float share) => 1 + (share * prediction * perMean);

    /// <summary>What a link with this lift adds to the score through the odds of its word on this side.</summary>
    public float Contribution(int token, float lift, int othersTokenCount, ScoreWeights weights) =>
        weights.Features[(int)ExplainedFeature(_classes[token])]
        * MathF.Log(Odds(Predictions[token - FirstToken], _positions.PerMeanAt(Places[token - FirstToken]),
            _options.TranslationShare / othersTokenCount)) * lift / Predictions[token - FirstToken];

    private Feature ExplainedFeature(WordClass wordClass) => wordClass switch
    {
        WordClass.Mark => Feature.MarksExplained,
        WordClass.Common => _rareExplained + 2,
        _ => _rareExplained,
    };

    /// <summary>Adds the logs of all odds, and how many words have none, to the features of their classes.</summary>
    public void Sum(int othersTokenCount, Span<float> features)
    {
        MultiplyOdds(_options.TranslationShare / Math.Max(1, othersTokenCount));
        // A name that explains is a rare word; that it explains nothing is not counted.
        var rare = _odds[(int)WordClass.Rare];
        var rareCount = rare.Count;
        rare.Multiply(_odds[(int)WordClass.Name]);
        Add(_rareExplained, rare, WordClass.Rare, rareCount, features);
        Add(_rareExplained + 2, _odds[(int)WordClass.Common], WordClass.Common, _odds[(int)WordClass.Common].Count, features);
        Add(Feature.MarksExplained, _odds[(int)WordClass.Mark], WordClass.Mark, _odds[(int)WordClass.Mark].Count, features);
    }

    private void MultiplyOdds(float share)
    {
        Array.Fill(_odds, new LogProduct());
        var (positions, odds) = (_positions, _odds);
        var classes = _classes.AsSpan(FirstToken, TokenCount);
        var places = Places.AsSpan(0, classes.Length);
        var predictions = Predictions.AsSpan(0, classes.Length);
        foreach (var i in Linked.AsSpan(0, LinkedCount))
            odds[(int)classes[i]].Multiply(Odds(predictions[i], positions.PerMeanAt(places[i]), share));
    }

    private void Add(Feature explained, LogProduct odds, WordClass wordClass, int count, Span<float> features)
    {
        features[(int)explained] += odds.Sum;
        features[(int)explained + 1] += _counts.Of(wordClass, Sentence, SentenceCount) - count;
    }

    private static WordClass[] ClassifyTokens(TokenizedText text, ScoringOptions options)
    {
        var byType = Enumerable.Range(0, text.Types.Count).Select(type => Classify(type, text.Types, text.Frequencies, options)).ToArray();
        var classes = new WordClass[text.FirstToken(text.Sentences.Count)];
        for (var token = 0; token < classes.Length; token++)
            classes[token] = byType[text.TokenTypes[token]];
        return classes;
    }

    private static WordClass Classify(int type, WordTypes types, WordFrequencies frequencies, ScoringOptions options) =>
        types.Kind(type) switch
        {
            WordKind.Mark => WordClass.Mark,
            WordKind.Name => WordClass.Name,
            _ => frequencies.Of(type) > options.CommonFrequency ? WordClass.Common : WordClass.Rare,
        };
}

/// <summary>How many words of each class stand in a run of sentences, by sums over all sentences before.</summary>
internal sealed class ClassCounts
{
    private const int Classes = (int)WordClass.Name;

    private readonly int[] _before;

    public ClassCounts(TokenizedText text, WordClass[] classOfToken)
    {
        _before = new int[(text.Sentences.Count + 1) * Classes];
        for (var sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            var next = _before.AsSpan((sentence + 1) * Classes, Classes);
            _before.AsSpan(sentence * Classes, Classes).CopyTo(next);
            foreach (var wordClass in classOfToken.AsSpan(text.FirstToken(sentence)..text.FirstToken(sentence + 1)))
            {
                if (wordClass != WordClass.Name)
                    next[(int)wordClass]++;
            }
        }
    }

    public int Of(WordClass wordClass, int sentence, int count) =>
        _before[((sentence + count) * Classes) + (int)wordClass] - _before[(sentence * Classes) + (int)wordClass];
}

/// <summary>A sum of logarithms, kept as a product so that one logarithm serves many terms.</summary>
internal struct LogProduct
{
    // Far enough below the largest double that neither the next factor nor another product can overflow it.
    private const double Full = 1e150;

    private double _product = 1;
    private double _sum;

    public LogProduct()
    {
    }

    /// <summary>How many factors there are beside ones.</summary>
    public int Count { get; private set; }

    public readonly float Sum => _product == 1 ? (float)_sum : (float)(_sum + Math.Log(_product));

    public void Multiply(float factor)
    {
        // Whether a factor counts is as good as random: it is added, not branched on.
        Count += factor != 1 ? 1 : 0;
        _product *= factor;
        if (_product >= Full)
            Fold();
    }

    public void Multiply(LogProduct other)
    {
        Count += other.Count;
        _sum += other._sum;
        _product *= other._product;
        if (_product >= Full)
            Fold();
    }

    private void Fold()
    {
        _sum += Math.Log(_product);
        _product = 1;
    }
}

/// <summary>Words whose evidence is summed together.</summary>
internal enum WordClass : byte
{
    Rare,
    Common,
    Mark,

    /// <summary>A reading as a name: it may explain, but that it explains nothing is no evidence.</summary>
    Name,
}
