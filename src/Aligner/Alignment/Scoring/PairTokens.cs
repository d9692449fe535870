using Aligner.Alignment.Translation;
using Aligner.Text;

namespace Aligner.Alignment.Scoring;

/// <summary>The words of a pair of texts.</summary>
/// <param name="English">In the order of the text; names that are readings stand last.</param>
/// <param name="Chinese">Likewise of the Chinese side.</param>
/// <param name="Links">Which may translate each other, as the lexicon or the other pairs have it; the tokens are counted from the beginning
/// of the pair.</param>
internal sealed record PairTokens(PlacedWord[] English, PlacedWord[] Chinese, Link[] Links)
{
    public PlacedWord[] Of(Side side) => side == Side.English ? English : Chinese;
}

/// <summary>A word or mark of a text by itself.</summary>
/// <param name="Middle">The offset of its middle, in UTF-16 code units.</param>
/// <param name="Class">How its evidence counts.</param>
/// <param name="Mark">The name that both languages share, where it is a mark; null for a word.</param>
internal readonly record struct PlacedWord(float Middle, WordClass Class, string? Mark);
