using Aligner.Language.Numbers;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Training.Checking;

/// <summary>The numbers of a right pair that its other side has too, whatever they weigh.</summary>
internal sealed class SharedNumbers(Segment segment)
{
    private readonly List<NumberMention> _english = new EnglishNumberReader().Read(segment.English);
    private readonly List<NumberMention> _chinese = new ChineseNumberReader(BilingualLexicon.Default).Read(segment.Chinese);

    /// <summary>Whether a number stands at the place of the side, and its equal on the other side.</summary>
    public bool Has(Side side, int at)
    {
        var (numbers, others) = side == Side.English ? (_english, _chinese) : (_chinese, _english);
        return numbers.Exists(number => number.Start <= at && at < number.End && others.Exists(other => number.Fits(other)));
    }
}
