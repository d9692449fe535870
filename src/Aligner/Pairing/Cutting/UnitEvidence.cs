using Aligner.Alignment.Scoring;
using Aligner.Alignment.Tokens;
using Aligner.Text;

namespace Aligner.Pairing.Cutting;

/// <summary>
/// How much likelier the words of a unit make words of the other side: the aligner's mixture of translations, without places.
/// </summary>
internal sealed class UnitEvidence(BilingualText text, SpokenText spoken)
{
    private readonly float[] _lifts = new float[text.English.Types.Count];
    private readonly double _share = ScoringOptions.Default.TranslationShare;

    /// <summary>For each word from one to another the sum of the logarithms up to it; one more than there are words.</summary>
    public double[] SumsOf(CutUnit unit, int from, int to)
    {
        var sums = new double[to - from + 1];
        if (unit.IsGap)
            return sums;
        var count = Mark(unit.Sentence, 1);
        for (var word = from; word < to; word++)
        {
            sums[word - from + 1] = sums[word - from]
                + spoken.FirstTokens[word].Sum(token => Math.Log(1 + (_share * LiftOf(token) / count)));
        }

        Mark(unit.Sentence, 0);
        return sums;
    }

    /// <summary>Writes down by English word what the unit makes likelier; with 0 wipes it out.</summary>
    private int Mark(int sentence, float share)
    {
        var side = spoken.Side == Side.English ? text.Chinese : text.English;
        var (first, end) = (side.FirstToken(sentence), side.FirstToken(sentence + 1));
        for (var token = first; token < end; token++)
        {
            if (spoken.Side == Side.Chinese)
            {
                Add(side.TokenTypes[token], share);
                continue;
            }

            foreach (var (english, lift) in text.Lifts.Of(side.TokenTypes[token]))
                Add(english, share * lift);
        }

        return Math.Max(1, end - first);

        void Add(int english, float lift) => _lifts[english] = lift == 0 ? 0 : _lifts[english] + lift;
    }

    private float LiftOf(int token)
    {
        if (spoken.Side == Side.English)
            return _lifts[text.English.TokenTypes[token]];
        var lift = 0f;
        foreach (var (english, each) in text.Lifts.Of(text.Chinese.TokenTypes[token]))
            lift += each * _lifts[english];
        return lift;
    }
}
