using Aligner.Language;

namespace Aligner.Alignment;

/// <summary>The words of a pair of texts.</summary>
/// <param name="English">In the order of the text, and so the Chinese; names that are readings stand last.</param>
/// <param name="Chinese">See above.</param>
/// <param name="Links">Which may translate each other, as the lexicon or the other pairs have it; the tokens are counted from the beginning of the pair.</param>
internal sealed record PairWords(PlacedWord[] English, PlacedWord[] Chinese, Link[] Links)
{
    public PlacedWord[] Of(Side side) => side == Side.English ? English : Chinese;
}
