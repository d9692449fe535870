using Aligner.Text;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Sources.Timed.Captions;

namespace Aligner.Transcripts.Sources.Timed.Sides;

/// <summary>
/// Leaves out the lines that romanise the Chinese beside them: in one cue, or in one of the same time, as songs have them.
/// </summary>
internal sealed class ReadingLines(TimedContext context)
{
    // English words such as “time” look like syllables without tones, too. It takes a habit to tell them.
    private const double LeastShare = 0.8;
    private const int FewestSpans = 2;

    /// <summary>The lines that were left out.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<TimedBlock> TakeOut(IReadOnlyList<TimedBlock> blocks)
    {
        var spans = blocks.Where(block => block.Lines.Count > 1).Select(block => (List<TimedBlock>)[block])
            .Concat(SharedSpans.Of(blocks, block => block.Times)).Select(LatinLines)
            .Where(lines => lines.Count > 1 || (lines is [var only] && IsReading(only.Line, isBesideEnglish: false))).ToList();
        var isHabit = IsHabit(spans.FindAll(lines => lines.Count > 1));
        var readings = spans.SelectMany(lines => lines.FindAll(line => IsReading(line.Line, isHabit && lines.Count > 1)))
            .DistinctBy(line => line.Line).ToList();
        if (readings.Count >= FewestSpans)
        {
            readings.AddRange(blocks.Where(LacksChinese)
                .SelectMany(block => block.Lines.FindAll(line => IsReading(line, isBesideEnglish: false)).Select(line => (block, line))));
        }

        Count += readings.Count;
        if (readings.Count == 0)
            return blocks;
        foreach (var (block, line) in readings)
        {
            context.Mark(Role.Reading, line.Text);
            block.Lines.Remove(line);
        }

        context.Problems.AddPlace(TimedProblems.Readings(context.Source, readings[0].Line.Text.OffsetAt(0), readings.Count));
        var emptied = readings.Select(reading => reading.Block).Where(block => block.Lines.Count == 0).ToHashSet();
        return [.. blocks.Where(block => !emptied.Contains(block))];
    }

    /// <summary>Whether the Chinese of a block that may have its reading is not there.</summary>
    private static bool LacksChinese(TimedBlock block) =>
        block.Lines.Count > 1 && !block.Lines.Exists(line => Script.HasHan(line.Text.Text));

    /// <summary>The lines without Chinese characters of blocks of one time, where another has some.</summary>
    private static List<(TimedBlock Block, TimedLine Line)> LatinLines(List<TimedBlock> span)
    {
        var lines = span.SelectMany(block => block.Lines.Select(line => (Block: block, Line: line)))
            .Where(line => line.Line.Given == Side.Neither).ToList();
        return lines.RemoveAll(line => Script.HasHan(line.Line.Text.Text)) > 0 ? lines : [];
    }

    private static bool IsHabit(List<List<(TimedBlock Block, TimedLine Line)>> spans) =>
        spans.Count >= FewestSpans
        && spans.Count(lines => lines.Exists(line => IsReading(line.Line, isBesideEnglish: true))) >= LeastShare * spans.Count;

    private static bool IsReading(TimedLine line, bool isBesideEnglish) => Romanization.IsReading(line.Text.Text, isBesideEnglish);
}

/// <summary>Finds what has one time span with others. Most has its own, and is not gone through again.</summary>
internal static class SharedSpans
{
    /// <summary>The items of each span that two or more have, in their order; spans in the order of their first items.</summary>
    /// <param name="items">In order.</param>
    /// <param name="timesOf">Null where an item has no time.</param>
    public static IEnumerable<List<T>> Of<T>(IReadOnlyCollection<T> items, Func<T, TimeRange?> timesOf)
    {
        var seen = new HashSet<TimeRange>(items.Count);
        var shared = new HashSet<TimeRange>();
        foreach (var item in items)
        {
            if (timesOf(item) is { } times && !seen.Add(times))
                shared.Add(times);
        }

        return shared.Count == 0
            ? [] : items.Where(item => timesOf(item) is { } times && shared.Contains(times)).GroupBy(item => timesOf(item))
            .Select(span => span.ToList());
    }
}
