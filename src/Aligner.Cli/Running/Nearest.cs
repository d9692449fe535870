namespace Aligner.Cli.Running;

/// <summary>Finds the name that a mistyped one was meant to be.</summary>
internal static class Nearest
{
    /// <summary>The candidate that the fewest edits lead to; null where half of the letters would have to change.</summary>
    public static string? To(string given, IEnumerable<string> candidates)
    {
        var best = candidates.Select(candidate => (Name: candidate, Edits: Edits(given, candidate))).OrderBy(candidate => candidate.Edits)
            .FirstOrDefault();
        return best.Name is not null && best.Edits * 2 <= given.Length ? best.Name : null;
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
