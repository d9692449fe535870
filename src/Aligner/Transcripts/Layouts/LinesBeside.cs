using System.Text.RegularExpressions;
using Aligner.Transcripts.Layouts.Lines;

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
        var names = habit.Anchors.Select(anchor => anchor.Line)
            .Where(line => line + step >= 0 && line + step < lines.Count && !taken.Contains(line + step)
                && NameShape.IsName(lines[line + step].Text.Text)
            && LanguageLabel.Find(lines[line + step].Text) is null
            && (step < 0 || (line + 2 < lines.Count && !taken.Contains(line + 2)))).ToList();
        var distinct = names.Select(line => lines[line + step].Text.Text).Distinct().Count();
        return names.Count > 1 && names.Count >= LeastShare * habit.Anchors.Count && distinct <= Math.Max(1, MostDistinct * names.Count)
            ? names.ToDictionary(line => line + step) : null;
    }
}

/// <summary>Finds the numbers that count the cues, on lines of their own right above the times or right below them: 1, #2, 3.</summary>
internal static partial class CounterLines
{
    private const double LeastShare = 0.8;

    /// <returns>The index of each line that counts; empty where none do.</returns>
    public static HashSet<int> Find(IReadOnlyList<LayoutLine> lines, Habit habit) =>
        Beside(lines, habit, -1) ?? Beside(lines, habit, 1) ?? [];

    private static HashSet<int>? Beside(IReadOnlyList<LayoutLine> lines, Habit habit, int step)
    {
        var taken = habit.Anchors.Select(anchor => anchor.Line).ToHashSet();
        var numbers = habit.Anchors.Select(anchor => anchor.Line + step)
            .Where(line => line >= 0 && line < lines.Count && !taken.Contains(line))
            .Select(line => (Line: line, Number: NumberOf(lines[line]))).Where(line => line.Number is not null).ToList();
        var rises = numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second.Number == pair.First.Number + 1);
        return numbers.Count > 1 && numbers.Count >= LeastShare * habit.Anchors.Count && rises >= LeastShare * (numbers.Count - 1)
            ? [.. numbers.Select(line => line.Line)] : null;
    }

    private static int? NumberOf(LayoutLine line) =>
        Counter().Match(line.Mark + line.Text.Text) is { Success: true } match
            && int.TryParse(match.Groups["number"].ValueSpan, out var number) ? number : null;

    [GeneratedRegex(@"^\s*(?:#|№|No\.|第)?\s*(?<number>[0-9]{1,6})\s*(?:[.):：、]|[句段条條])?\s*$")]
    private static partial Regex Counter();
}
