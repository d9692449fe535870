using Aligner.Text;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Layouts;

/// <summary>
/// Makes pairs of blocks of one language each: those that come in turn, English and Chinese, each with a time of its own, and
/// those of two sections, one for each language. They are pairs where the lengths say so on the whole: a conversation in two languages is
/// none.
/// </summary>
internal static class TurnPairs
{
    private const int FewestPairs = 2;
    private const double LeastShare = 0.8;
    private const double LeastTwins = 0.5;
    // A Chinese character says about what three English letters do; a pair is within this factor of the file's own ratio.
    private const double MostRatio = 2.5;

    /// <param name="blocks">All blocks that have text, in the order of the source.</param>
    /// <returns>The blocks, those that are pairs made one.</returns>
    public static List<SidedBlock> Apply(List<SidedBlock> blocks)
    {
        var sides = blocks.ConvertAll(SideOf);
        var pairs = sides.Count(side => side != Side.Neither) < LeastShare * blocks.Count
            ? [] : Turns(blocks, sides) ?? Sections(blocks, sides) ?? [];
        if (pairs.Count < FewestPairs || !AreTranslations(pairs.ConvertAll(pair => (blocks[pair.First], blocks[pair.Second]))))
            return blocks;
        var partner = pairs.ToDictionary(pair => pair.First, pair => pair.Second);
        var taken = pairs.ConvertAll(pair => pair.Second).ToHashSet();
        return [.. Enumerable.Range(0, blocks.Count).Where(index => !taken.Contains(index))
            .Select(index => partner.TryGetValue(index, out var second) ? Merge(blocks[index], blocks[second]) : blocks[index])];
    }

    private static Side SideOf(SidedBlock block) => (block.HasEnglish, block.HasChinese) switch
    {
        (true, false) => Side.English,
        (false, true) => Side.Chinese,
        _ => Side.Neither,
    };

    /// <summary>
    /// Each with the next, where the languages change nearly always and the times with them. A block too many is left alone. Where one
    /// stands before the first pair, the lengths say which language is first. Blocks of the same time are twins, and no turns.
    /// </summary>
    private static List<(int First, int Second)>? Turns(List<SidedBlock> blocks, List<Side> sides)
    {
        var twins = blocks.Zip(blocks.Skip(1)).Count(pair => pair.First.Block.Times is { } times && times == pair.Second.Block.Times
            && SideOf(pair.First) != SideOf(pair.Second));
        if (twins * 2 >= LeastTwins * blocks.Count)
            return null;
        var first = sides.Find(side => side != Side.Neither);
        var (pairs, others) = (Turns(blocks, sides, first), Turns(blocks, sides, first.Other()));
        if (others.Count > pairs.Count || (others.Count == pairs.Count && Spread(blocks, others) < Spread(blocks, pairs)))
            pairs = others;
        return pairs.Count * 2 >= LeastShare * blocks.Count ? pairs : null;
    }

    private static List<(int First, int Second)> Turns(List<SidedBlock> blocks, List<Side> sides, Side first)
    {
        var pairs = new List<(int First, int Second)>();
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (sides[i] == first && sides[i + 1] == first.Other() && blocks[i].Block.Times != blocks[i + 1].Block.Times)
                pairs.Add((i, ++i));
        }
        return pairs;
    }

    /// <summary>How much the ratios of the lengths of pairs differ from each other.</summary>
    private static double Spread(List<SidedBlock> blocks, List<(int First, int Second)> pairs)
    {
        var ratios = Ratios(pairs.ConvertAll(pair => (blocks[pair.First], blocks[pair.Second])));
        return ratios.Count == 0 ? 0 : ratios.Sum(ratio => Math.Abs(ratio - ratios.Average())) / ratios.Count;
    }

    /// <summary>
    /// The first of one language with the first of the other, where each language stands in one stretch and they are as many.
    /// </summary>
    private static List<(int First, int Second)>? Sections(List<SidedBlock> blocks, List<Side> sides)
    {
        var half = blocks.Count / 2;
        if (blocks.Count % 2 != 0 || sides.Take(half).Distinct().Count() != 1 || sides.Skip(half).Distinct().Count() != 1
            || sides[0] == sides[half])
        {
            return null;
        }

        var isSameTimes = Enumerable.Range(0, half)
            .Count(index => blocks[index].Block.Times is { } times && times == blocks[half + index].Block.Times) >= LeastShare * half;
        return isSameTimes ? null : [.. Enumerable.Range(0, half).Select(index => (index, half + index))];
    }

    private static bool AreTranslations(List<(SidedBlock First, SidedBlock Second)> pairs)
    {
        var ratios = Ratios(pairs);
        var middle = ratios.Order().ElementAt(ratios.Count / 2);
        return Math.Abs(middle) < Math.Log(MostRatio)
            && ratios.Count(ratio => Math.Abs(ratio - middle) < Math.Log(MostRatio)) >= LeastShare * ratios.Count;
    }

    private static List<double> Ratios(List<(SidedBlock First, SidedBlock Second)> pairs) =>
        pairs.ConvertAll(pair => Math.Log((WeightOf(pair.First) + 6) / (WeightOf(pair.Second) + 6)));

    private static double WeightOf(SidedBlock block) => block.Block.Lines.Sum(line => Script.WeightOf(line.Text.Text));

    /// <summary>
    /// From the first's beginning to the second's end where one follows the other; at the first's times where they are apart.
    /// </summary>
    private static SidedBlock Merge(SidedBlock first, SidedBlock second)
    {
        var isNext = first.Block.Times is { } one && second.Block.Times is { } other && other.Start >= one.Start
            && !(one.End < other.Start - TimeSpan.FromSeconds(30));
        var times = isNext ? first.Block.Times!.Value with { End = second.Block.Times!.Value.End } : first.Block.Times;
        var block = first.Block
            with
        { Times = times, Lines = [.. first.Block.Lines, .. second.Block.Lines], Speaker = SpeakerOf(first, second) };
        return new SidedBlock(block, [.. first.Sides, .. second.Sides]);
    }

    /// <summary>The English name where there are two.</summary>
    private static string? SpeakerOf(SidedBlock first, SidedBlock second) =>
        (first.HasEnglish ? first.Block.Speaker : second.Block.Speaker) ?? first.Block.Speaker ?? second.Block.Speaker;
}
