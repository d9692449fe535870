using Aligner.Text;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>
/// How the languages of a text take turns. Where most blocks between blank lines hold both, each block has its pairs for
/// itself; else blocks are paragraphs of one language, and the whole text takes turns.
/// </summary>
internal static class TurnTaking
{
    // Of a pair neither side says more than so many times what the other says, on the whole.
    private const double MostRatio = 3;

    // A run left alone is as bad as a pair of which one side is e times too long.
    private const double CostOfBeingAlone = 1;

    /// <summary>Whether the runs can be pairs: at least two, or two lines and nothing else, or as many turns in each language.</summary>
    public static bool IsRegular(UntimedLines lines)
    {
        var runs = Parts(lines).SelectMany(part => part).ToList();
        if (runs.Count < 4 && !(runs.Count == 2 && runs[0].Lines.Count == runs[1].Lines.Count
            && (runs[0].Lines.Count == 1 || lines.IsNamed)))
        {
            return false;
        }

        return WeightOf(Side.English) / WeightOf(Side.Chinese) is > 1 / MostRatio and < MostRatio;

        double WeightOf(Side side) => runs.Where(run => run.Side == side).Sum(run => run.Weight);
    }

    /// <summary>The pairs in the order of the source; a run without a partner alone.</summary>
    public static IEnumerable<(SideRun First, SideRun? Second)> Pairs(UntimedLines lines)
    {
        var pairs = Parts(lines).SelectMany(Pairs);
        return lines.IsNamed ? pairs.SelectMany(Turns) : pairs;
    }

    /// <summary>Where every line is a turn, each is paired with its own translation.</summary>
    private static IEnumerable<(SideRun First, SideRun? Second)> Turns((SideRun First, SideRun? Second) pair) =>
        pair.Second is { } second && second.Lines.Count == pair.First.Lines.Count
            ? pair.First.Lines.Zip(second.Lines,
                (one, other) => (new SideRun(pair.First.Side, [one]), (SideRun?)new SideRun(second.Side, [other])))
            : [pair];

    /// <summary>What is paired for itself: the blocks, or the whole.</summary>
    private static List<List<SideRun>> Parts(UntimedLines lines)
    {
        var texts = lines.Lines;
        var blocks = Blocks(lines).Select(SideRun.All).Where(runs => runs.Count > 0).ToList();
        return blocks.Count(runs => runs.Count > 1) * 2 > blocks.Count ? blocks : [SideRun.All(texts)];
    }

    private static IEnumerable<List<LessonLine>> Blocks(UntimedLines text)
    {
        var lines = text.Lines;
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && text.AreTogether(lines[end - 1], lines[end]))
                end++;
            yield return lines[start..end];
            start = end;
        }
    }

    /// <summary>Pairs each run with the one after it, from the first or, where the lengths then fit better, from the second on.</summary>
    private static IEnumerable<(SideRun First, SideRun? Second)> Pairs(List<SideRun> runs)
    {
        // Two are a pair, however much the one says.
        var first = runs.Count > 2 && Cost(runs, 1) < Cost(runs, 0) ? 1 : 0;
        if (first == 1)
            yield return (runs[0], null);
        for (var i = first; i < runs.Count; i += 2)
            yield return (runs[i], i + 1 < runs.Count ? runs[i + 1] : null);
    }

    private static double Cost(List<SideRun> runs, int first)
    {
        var cost = (first + ((runs.Count - first) % 2)) * CostOfBeingAlone;
        for (var i = first; i + 1 < runs.Count; i += 2)
            cost += Math.Pow(Math.Log((runs[i].Weight + 1) / (runs[i + 1].Weight + 1)), 2);
        return cost;
    }
}
