namespace Aligner.Cli.Running;

/// <summary>Finds the name that a mistyped one was meant to be.</summary>
internal static class Nearest
{
    /// <summary>The candidate that the fewest edits lead to; null where more than half of the letters would have to change.</summary>
    /// <param name="given">The mistyped name.</param>
    /// <param name="candidates">What it may have been meant to be.</param>
    /// <param name="lettersAnEdit">How many letters there must be for each edit.</param>
    public static string? To(string given, IEnumerable<string> candidates, int lettersAnEdit = 2)
    {
        var best = candidates.Select(candidate => (Name: candidate, Edits: Edits(given, candidate))).OrderBy(candidate => candidate.Edits)
            .FirstOrDefault();
        return best.Name is not null && best.Edits * lettersAnEdit <= given.Length ? best.Name : null;
    }

    /// <summary>The end of a message about a name that is not one of those that could stand: the nearest, and all.</summary>
    public static string Choices(string given, params IEnumerable<string> names)
    {
        List<string> all = [.. names];
        var meant = To(given, all, lettersAnEdit: 3) is { } nearest ? $"; did you mean {nearest}? Choose from " : "; choose from ";
        return meant + string.Join(", ", all);
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
