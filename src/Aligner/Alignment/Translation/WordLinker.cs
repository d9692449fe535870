using System.Collections.Immutable;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;
using Aligner.Text;

namespace Aligner.Alignment.Translation;

/// <summary>Finds which words of one pair translate each other, by the evidence that the aligner goes by.</summary>
internal static class WordLinker
{
    private const double LeastWeight = 0.05;

    /// <summary>The links, the strongest first; a word may have several.</summary>
    public static ImmutableArray<WordLink> Find(string english, string chinese, BilingualLexicon lexicon)
    {
        var text = BilingualText.Prepare([english], [chinese], lexicon);
        var scorer = new BeadScorer(text, FittedWeights.Default, ScoringOptions.Default);
        scorer.MoveTo(Band.Full(new Region(0, 1, 0, 1)));
        scorer.Measure(0, 0, new BeadShape(1, 1), new float[(int)Feature.Count]);
        return
        [
            .. scorer.ExplainLinks(new Bead(0, 1, 0, 1, 1))
                .Where(evidence => evidence.Weight >= LeastWeight)
                .OrderByDescending(evidence => evidence.Weight)
                .Select(evidence => new WordLink(text.English.Tokens[evidence.Link.EnglishToken],
                    text.Chinese.Tokens[evidence.Link.ChineseToken], evidence.Weight)),
        ];
    }
}

/// <summary>Words of a pair that may translate each other.</summary>
/// <param name="English">Where the English word stands.</param>
/// <param name="Chinese">Where the Chinese word stands.</param>
/// <param name="Weight">What the link says for the pair, in nats.</param>
internal readonly record struct WordLink(TextSpan English, TextSpan Chinese, double Weight);
