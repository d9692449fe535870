using Aligner.Language;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>
/// A formula with a few Chinese characters weighs as English by itself. Where it stands over or beside, in one time span,
/// a line with none, and nothing else there is Chinese, it is the Chinese of the two.
/// </summary>
internal static class SpanSides
{
    public static void Apply(IReadOnlyCollection<SidedBlock> blocks)
    {
        if (!blocks.Any(block => block.HasEnglish && EnglishLines(block).Any(line => line.HasHan)))
            return;
        foreach (var span in blocks.Where(block => block.Block.Times is not null).GroupBy(block => block.Block.Times))
        {
            if (span.All(block => !block.HasChinese) && span.SelectMany(EnglishLines).Select(line => line.HasHan).Distinct().Count() == 2)
                MakeChinese(span);
        }
    }

    private static void MakeChinese(IEnumerable<SidedBlock> span)
    {
        foreach (var block in span)
        {
            foreach (var (index, _) in EnglishLines(block).Where(line => line.HasHan).ToList())
                block.Sides[index] = Side.Chinese;
        }
    }

    private static IEnumerable<(int Index, bool HasHan)> EnglishLines(SidedBlock block) =>
        from index in Enumerable.Range(0, block.Sides.Length)
        where block.Sides[index] == Side.English && block.Block.Lines[index].Given == Side.Neither
        select (index, Script.HasHan(block.Block.Lines[index].Text.Text));
}
