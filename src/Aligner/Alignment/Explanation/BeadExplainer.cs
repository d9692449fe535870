using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;

namespace Aligner.Alignment.Explanation;

/// <summary>Tells what spoke for the beads of one document. Made from the same texts and lexicon as the beads.</summary>
internal sealed class BeadExplainer
{
    private readonly BilingualText _text;
    private readonly BeadScorer _scorer;
    private readonly ScoreWeights _weights = FittedWeights.Default;

    public BeadExplainer(IReadOnlyList<string> english, IReadOnlyList<string> chinese, BilingualLexicon lexicon)
        : this(BilingualText.Prepare(english, chinese, lexicon))
    {
    }

    internal BeadExplainer(BilingualText text)
    {
        _text = text;
        _scorer = new BeadScorer(_text, _weights, ScoringOptions.Default);
    }

    /// <exception cref="ArgumentException">The bead has more sentences than the aligner makes beads of.</exception>
    public BeadExplanation Explain(Bead bead)
    {
        var shape = new BeadShape(bead.EnglishCount, bead.ChineseCount);
        var shapeIndex = BeadShape.All.IndexOf(shape);
        if (shapeIndex < 0)
            throw new ArgumentException($"no bead has {bead.EnglishCount} English and {bead.ChineseCount} Chinese sentences", nameof(bead));
        _scorer.MoveTo(Band.Full(new Region(bead.EnglishStart, bead.EnglishEnd, bead.ChineseStart, bead.ChineseEnd)));
        var features = new float[(int)Feature.Count];
        _scorer.Measure(bead.EnglishStart, bead.ChineseStart, shape, features);
        var links = _scorer.ExplainLinks(bead).Select(ToReason).OrderByDescending(reason => reason.Weight);
        return new BeadExplanation(bead, [.. links], Others(bead, features, _weights.Shapes[shapeIndex]));
    }

    private Reason ToReason(LinkEvidence evidence)
    {
        var chinese = Surface(_text.Chinese, evidence.ChineseSentence, evidence.Link.ChineseToken);
        return new Reason($"{chinese} – {Surface(_text.English, evidence.EnglishSentence, evidence.Link.EnglishToken)}", evidence.Weight);
    }

    private ImmutableArray<Reason> Others(Bead bead, float[] features, float shapeWeight)
    {
        var lengths = string.Create(
            CultureInfo.InvariantCulture,
            $"length {_text.English.Length(bead.EnglishStart, bead.EnglishCount)} : {_text.Chinese.Length(bead.ChineseStart, bead.ChineseCount)}");
        return
        [
            .. Enumerable.Range(0, features.Length)
                .Where(i => features[i] != 0 && !IsExplained((Feature)i))
                .Select(i => new Reason((Feature)i == Feature.Length
                    ? lengths : Describe((Feature)i, features[i]), _weights.Features[i] * features[i])),
            new Reason(string.Create(CultureInfo.InvariantCulture, $"shape {bead.EnglishCount}-{bead.ChineseCount}"), shapeWeight),
        ];
    }

    private static bool IsExplained(Feature feature) => feature <= Feature.MarksUnexplained && ((int)feature & 1) == 0;

    private static string Describe(Feature feature, float count) => string.Create(CultureInfo.InvariantCulture, $"{count} {Name(feature)}");

    private static string Name(Feature feature) => feature switch
    {
        Feature.EnglishRareUnexplained => "rare English words without a partner",
        Feature.EnglishCommonUnexplained => "common English words without a partner",
        Feature.ChineseRareUnexplained => "rare Chinese words without a partner",
        Feature.ChineseCommonUnexplained => "common Chinese words without a partner",
        Feature.MarksUnexplained => "marks without a partner",
        Feature.NullRare => "rare words in a null bead",
        Feature.NullCommon => "common words in a null bead",
        Feature.NullMarks => "marks in a null bead",
        _ => "null bead without words",
    };

    private static string Surface(TokenizedText side, int sentence, int token) =>
        side.Sentences[sentence].Substring(side.Tokens[token].Start, side.Tokens[token].Length);
}
