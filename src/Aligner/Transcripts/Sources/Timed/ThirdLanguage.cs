using Aligner.Language;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>
/// Where Chinese stands beside Japanese, a Japanese line that has only characters looks like Chinese. In a file that does so as
/// a habit the place tells: of two such lines the one where the Japanese stands elsewhere is Japanese.
/// </summary>
internal static class ThirdLanguage
{
    private const int FewestPairs = 2;
    private const double LeastShare = 0.8;

    public static void Apply(IReadOnlyCollection<SidedBlock> blocks)
    {
        if (!blocks.Any(block => block.Sides.Contains(Side.Neither)))
            return;
        var spans = blocks.Where(block => block.Sides.Length > 1).Select(block => (List<SidedBlock>)[block])
            .Concat(SharedSpans.Of(blocks, block => block.Block.Times))
            .Select(span => span.SelectMany(block => Enumerable.Range(0, block.Sides.Length).Select(line => (Block: block, Line: line))).ToList())
            .Where(span => span.Count == 2).ToList();
        var below = spans.Count(span => SidesOf(span) is (Side.Chinese, Side.Neither));
        var above = spans.Count(span => SidesOf(span) is (Side.Neither, Side.Chinese));
        if (below + above < FewestPairs || Math.Max(below, above) < LeastShare * (below + above))
            return;
        foreach (var span in spans.Where(span => SidesOf(span) is (Side.Chinese, Side.Chinese)))
        {
            var (block, line) = span[below > above ? 1 : 0];
            block.Sides[line] = Side.Neither;
        }
    }

    private static (Side?, Side?) SidesOf(List<(SidedBlock Block, int Line)> span) =>
        (span[0].Block.Sides[span[0].Line], span[1].Block.Sides[span[1].Line]);
}
