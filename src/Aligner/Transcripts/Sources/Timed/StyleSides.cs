using Aligner.Language;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>
/// Where one style is used for English and another for Chinese, the style tells the side, also of lines that have no
/// words or only a term of the other language.
/// </summary>
internal static class StyleSides
{
    private const double LeastShare = 0.9;

    public static List<SidedBlock> Apply(List<SidedBlock> blocks)
    {
        var sides = blocks.Where(block => block.Block.Style is not null).GroupBy(block => block.Block.Style!).ToDictionary(style => style.Key, SideOf);
        return sides.ContainsValue(Side.English) && sides.ContainsValue(Side.Chinese)
            ? blocks.ConvertAll(block => block.Block.Style is { } style && sides[style] is { } side ? WithSide(block, side) : block)
            : blocks;
    }

    private static Side? SideOf(IEnumerable<SidedBlock> style)
    {
        var blocks = style.ToList();
        if (blocks.Count(block => block.HasEnglish && !block.HasChinese) >= LeastShare * blocks.Count)
            return Side.English;
        return blocks.Count(block => block.HasChinese && !block.IsPair) >= LeastShare * blocks.Count ? Side.Chinese : null;
    }

    private static SidedBlock WithSide(SidedBlock block, Side side) => block with { Sides = [.. block.Sides.Select(_ => (Side?)side)] };
}
