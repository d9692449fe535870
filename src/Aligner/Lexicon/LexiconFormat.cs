namespace Aligner.Lexicon;

/// <summary>
/// The derived file: a signature, then three sections, all integers LEB128.
/// Words: count, then UTF-8 strings by falling frequency. Syllables: the same. Entries: count, then for each entry, ordered by headword:
/// how many characters its headword shares with the one before, the rest of it, the traditional form (empty where it is the same),
/// the syllables, and the length in bytes of the glosses, which are a count and, for each gloss, a weight byte, a count of words and the words.
/// </summary>
internal static class LexiconFormat
{
    /// <summary>Weights are stored in steps of 1/200, so that 1 leaves room for more in one byte.</summary>
    public const double WeightScale = 200;

    public const int LongestHeadword = 24;

    public static ReadOnlySpan<byte> Signature => "ALX1"u8;
}
