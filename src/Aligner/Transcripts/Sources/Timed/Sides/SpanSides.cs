using Aligner.Text;

namespace Aligner.Transcripts.Sources.Timed.Sides;

/// <summary>
/// A formula or names of programs with a few Chinese characters weigh as English by themselves. Where they stand over or beside,
/// in one time span, a line with none, and nothing else there is Chinese, they are the Chinese of the two. In a source that is
/// mostly Chinese and has no English line without Chinese characters they are Chinese too.
/// </summary>
internal static class SpanSides
{
    private const int ChineseForEnglish = 2;

    public static void Apply(IReadOnlyCollection<SidedBlock> blocks)
    {
        var english = blocks.Where(block => block.HasEnglish).SelectMany(EnglishLines).Select(line => line.HasHan).ToList();
        if (!english.Contains(true))
            return;
        if (!english.Contains(false) && blocks.Count(block => block.HasChinese && !block.HasEnglish) >= ChineseForEnglish * english.Count)
            MakeChinese(blocks);
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
