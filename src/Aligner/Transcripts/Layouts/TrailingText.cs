using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts;

/// <summary>
/// The translation that stands whole and without times below the last cue, where all cues are in the other language: “译文：” and a line for
/// each cue, or paragraphs.
/// </summary>
internal static class TrailingText
{
    private const int FewestBlocks = 3;
    private const double MostRatio = 3;
    private const double LeastShare = 0.9;

    /// <summary>Takes it off the last block; where it has a line for each block, each gets its own.</summary>
    /// <param name="blocks">Of all times, in order; changed.</param>
    /// <returns>The lines that belong to no block by their number; null where no translation stands there.</returns>
    public static List<SourcedText>? TakeOut(List<LineBlock> blocks)
    {
        if (blocks.Count < FewestBlocks)
            return null;
        var last = blocks[^1].Lines;
        var start = last.FindIndex(Math.Min(1, last.Count), line => line.FollowsBlank);
        if (start < 0)
            return null;
        var lines = last.Skip(start).Select(line => line.Text).Where(line => LanguageLabel.Find(line)?.Length != line.Length).ToList();
        var side = SideOf(lines);
        List<SourcedText> others = [.. blocks.SelectMany(block => block.Lines).Select(line => line.Text).SkipLast(last.Count - start)];
        if (side == Side.Neither || SideOf(others) != side.Other()
            || WeightOf(lines) / WeightOf(others) is not (> 1 / MostRatio and < MostRatio))
        {
            return null;
        }

        last.RemoveRange(start, last.Count - start);
        if (lines.Count != blocks.Count)
            return lines;
        foreach (var (block, line) in blocks.Zip(lines))
            block.Lines.Add((line, true));
        return [];
    }

    private static double WeightOf(List<SourcedText> lines) => lines.Sum(line => Script.WeightOf(line.Text));

    /// <summary>The language of nearly all lines; neither where they have both.</summary>
    private static Side SideOf(List<SourcedText> lines)
    {
        var chinese = lines.Count(line => Script.SideOf(line.Text) == Side.Chinese);
        var english = lines.Count(line => Script.SideOf(line.Text) == Side.English);
        return chinese >= LeastShare * lines.Count ? Side.Chinese : english >= LeastShare * lines.Count ? Side.English : Side.Neither;
    }
}
