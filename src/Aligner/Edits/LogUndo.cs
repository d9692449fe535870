using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Edits;

/// <summary>How an operation of a log is taken back.</summary>
/// <param name="Undo">What is to follow in the log; null where it cannot be taken back.</param>
/// <param name="TakenBack">What no longer holds by it, or, where it takes back an undo, holds again.</param>
/// <param name="Refusal">Why it cannot; null where it can.</param>
internal sealed record LogUndo(Edit? Undo, ImmutableArray<Edit> TakenBack, string? Refusal)
{
    /// <param name="log">To which the undo is added.</param>
    /// <param name="number">Of the operation, which may be an undo; with the first of those that were said as one, all of them are taken
    /// back. Null for what was said last and holds.</param>
    public static LogUndo Of(EditLog log, int? number)
    {
        var undone = number ?? new LogHistory(log.Edits).Undo;
        var named = log.Edits.Where(edit => edit.Number == undone).ToList();
        if (undone == 0 && number is null)
            return Refused("has nothing to take back");
        if (named.Count == 0)
        {
            return Refused(FormattableString.Invariant(
                $"has no operation {undone}{(log.Edits.IsEmpty ? "" : $"; its last is {log.Edits.Max(edit => edit.Number)}")}"));
        }

        if (named.Count > 1)
        {
            return Refused(FormattableString.Invariant(
                $"has {named.Count} operations with the number {undone}, in lines {string.Join(", ", named.Select(edit => edit.Line))}; give each a number of its own"));
        }

        if (log.TakenBack().TryGetValue(undone, out var by))
        {
            return Refused(FormattableString.Invariant(
                $"operation {undone} ({EditText.Of(named[0])}) is taken back already, by operation {by}; take that back for it to hold again"));
        }

        var undo = new Edit { Kind = EditKind.Undo, Number = log.Edits.Max(edit => edit.Number) + 1, Undone = undone };
        var after = log with { Edits = log.Edits.Add(undo) };
        if (Dependents(log, after, undone) is [var first, ..] dependents)
        {
            return Refused(FormattableString.Invariant(
                $"operation {undone} ({EditText.Of(named[0])}) cannot be taken back: operation {first.Number} ({EditText.Of(first)}){(dependents.Count > 1 ? $" and {dependents.Count - 1} more" : "")} would be lost without it; take back what was said last first"));
        }

        return new LogUndo(undo, [.. log.Standing.Except(after.Standing).Union(after.Standing.Except(log.Standing))], null);
    }

    private static LogUndo Refused(string reason) => new(null, [], reason);

    /// <summary>The later operations that hold now and would be lost, as those of a sentence that the operation made.</summary>
    private static List<Edit> Dependents(EditLog log, EditLog after, int undone)
    {
        var (lost, lostAfter) = (Lost(log), Lost(after));
        return [.. log.Standing.Intersect(after.Standing)
            .Where(edit => edit.Number > undone && lostAfter.Contains(edit.Number) && !lost.Contains(edit.Number))];
    }

    /// <summary>The operations that do not hold in the document as it was when the log was begun.</summary>
    private static HashSet<int> Lost(EditLog log)
    {
        var numbered = log with { Edits = [.. log.Edits.Select((edit, index) => edit with { Line = index })] };
        var correction = new Correction(numbered, AsBegun(log, Side.English), AsBegun(log, Side.Chinese));
        return [.. correction.Problems.Select(problem => log.Edits[problem.Line].Number)];
    }

    /// <summary>The sentences of a side by their hashes, with the texts of those that were named.</summary>
    private static OriginalSide AsBegun(EditLog log, Side side)
    {
        var hashes = side == Side.English ? log.English : log.Chinese;
        var texts = log.Edits.SelectMany(edit => edit.Of(side)).GroupBy(name => name.Hash, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Text, StringComparer.Ordinal);
        return new OriginalSide([.. hashes.Select(hash => texts.GetValueOrDefault(hash, ""))], hashes);
    }
}
