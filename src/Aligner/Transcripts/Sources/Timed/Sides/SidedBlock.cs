using Aligner.Text;
using Aligner.Transcripts.Sources.Timed.Captions;

namespace Aligner.Transcripts.Sources.Timed.Sides;

/// <summary>A timed block and the language of each of its lines.</summary>
/// <param name="Block">With at least one line.</param>
/// <param name="Sides">By line: null where a line has no words (a number, a formula), Neither where it is in a third language.</param>
internal sealed record SidedBlock(TimedBlock Block, Side?[] Sides)
{
    // One or two Latin words on a line of their own are names and terms in Chinese text as a rule.
    private const int FewestWords = 3;

    public bool HasEnglish => Has(Side.English);

    public bool HasChinese => Has(Side.Chinese);

    public bool HasBoth => HasEnglish && HasChinese;

    /// <summary>Whether the block has both languages and the English is more than a term that the Chinese mentions.</summary>
    public bool IsPair => HasBoth && (Block.Lines.Any(line => line.Given != Side.Neither) || EnglishWords() >= FewestWords);

    private bool Has(Side side)
    {
        foreach (var known in Sides)
        {
            if (known == side)
                return true;
        }

        return false;
    }

    public static SidedBlock Of(TimedBlock block) => new(block, [.. block.Lines.Select(SideOf)]);

    private static Side? SideOf(TimedLine line)
    {
        if (line.Given != Side.Neither)
            return line.Given;
        var side = Script.SideOf(line.Text.Text);
        return side == Side.Neither && !IsThirdLanguage(line.Text.Text) ? null : side;
    }

    /// <summary>Greek letters are mathematics in either language.</summary>
    private static bool IsThirdLanguage(string text) =>
        text.Any(c => char.IsLetter(c) && c is not (>= '\u0370' and <= '\u03FF') && !Script.IsLatinLetter(c));

    private int EnglishWords() => Block.Lines.Where((_, index) => Sides[index] == Side.English).Sum(line => CountWords(line.Text.Text));

    /// <summary>Of a long line no more are counted than are asked for.</summary>
    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var word in text.Split(' '))
        {
            count += text[word].IsEmpty ? 0 : 1;
            if (count == FewestWords)
                break;
        }

        return count;
    }
}
