using Aligner.Lexicon.Words;

namespace Aligner.Lexicon;

/// <summary>
/// The derived file: a signature, then six sections, all integers LEB128. Words: count, then UTF-8 strings by falling frequency. Syllables:
/// the same. Headwords, a tree: how many nodes with the root, then the UTF-16 character of each; how many forms in all; then for each node
/// a byte with the number of its children, of entries whose simplified form ends there, which are numbered in that order, and of entries
/// whose traditional form does so and is another. What is too large for its bits fills them and follows as an integer; then the numbers of
/// the entries of the last kind. Costs (<see cref="WordCosts"/>): how many bytes, none or one for each node: what the word that ends there
/// costs, 0 where none does. Entries: for each the syllables, and the length in bytes of the glosses, which are a count and, for each
/// gloss, a weight byte, a count of words and the words. Characters (<see cref="CharacterMeanings"/>): how many, then each in order as
/// UTF-16; for each the length in bytes of its meanings, which are a count and, for each, a word with the stem that is meant and its
/// probability.
/// </summary>
internal static class LexiconFormat
{
    /// <summary>Weights are stored in steps of 1/200, so that 1 leaves room for more in one byte.</summary>
    public const double WeightScale = 200;

    /// <summary>Probabilities are stored in steps of 1/1000.</summary>
    public const double ProbabilityScale = 1000;

    /// <summary>Costs are stored in steps of 1/8 nat.</summary>
    public const double CostScale = 8;

    public const int LongestHeadword = 24;

    public static ReadOnlySpan<byte> Signature => "ALX4"u8;

    /// <summary>The counts that a node's byte holds.</summary>
    public static BitField Children => new(0, 4);

    public static BitField Simplified => new(4, 2);

    public static BitField Traditional => new(6, 2);

    /// <summary>A few bits of a byte. All of them set stand for a number that follows.</summary>
    internal readonly record struct BitField(int Shift, int Width)
    {
        public int Full => (1 << Width) - 1;

        public int Of(int bits) => (bits >> Shift) & Full;
    }
}
