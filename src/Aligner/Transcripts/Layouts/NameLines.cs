namespace Aligner.Transcripts.Layouts;

/// <summary>Finds the names that stand on a line of their own right below the times, or right above them.</summary>
internal static class NameLines
{
    private const double LeastShare = 0.8;
    private const double MostDistinct = 0.75;

    /// <returns>The index of each line that is a name, with that of its time's line; empty where names do not stand so.</returns>
    public static Dictionary<int, int> Find(IReadOnlyList<LayoutLine> lines, Habit habit)
    {
        if (habit.Place != TimePlace.Alone)
            return [];
        return Beside(lines, habit, 1) ?? Beside(lines, habit, -1) ?? [];
    }

    private static Dictionary<int, int>? Beside(IReadOnlyList<LayoutLine> lines, Habit habit, int step)
    {
        var taken = habit.Anchors.Select(anchor => anchor.Line).ToHashSet();
        var names = habit.Anchors.Select(anchor => anchor.Line).Where(line => line + step >= 0 && line + step < lines.Count && !taken.Contains(line + step) && NameShape.IsName(lines[line + step].Text.Text)
            && LanguageLabel.Find(lines[line + step].Text) is null && (step < 0 || (line + 2 < lines.Count && !taken.Contains(line + 2)))).ToList();
        var distinct = names.Select(line => lines[line + step].Text.Text).Distinct().Count();
        return names.Count > 1 && names.Count >= LeastShare * habit.Anchors.Count && distinct <= Math.Max(1, MostDistinct * names.Count) ? names.ToDictionary(line => line + step) : null;
    }
}
