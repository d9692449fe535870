using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Memory.Text;

/// <summary>Where two texts differ, token by token, with the fewest edits.</summary>
internal static class TextDifferences
{
    /// <summary>The most cells of the matrix; what lies between longer beginnings and ends that are the same is one difference.</summary>
    private const long MostCells = 4_000_000;

    public static ImmutableArray<TextDifference> Of(ComparedText query, ComparedText unit)
    {
        var start = query.All.AsSpan().CommonPrefixLength(unit.All);
        var most = Math.Min(query.All.Length, unit.All.Length) - start;
        var end = 0;
        while (end < most && query.All[^(end + 1)] == unit.All[^(end + 1)])
            end++;
        var (one, other) = (query.All[start..^end], unit.All[start..^end]);
        var differences = ImmutableArray.CreateBuilder<TextDifference>();
        foreach (var (first, second) in (long)one.Length * other.Length > MostCells ? [(0..one.Length, 0..other.Length)] : Runs(one, other))
            differences.Add(new TextDifference(Place(query, Shifted(first, start)), Place(unit, Shifted(second, start))));
        return differences.ToImmutable();
    }

    /// <summary>The runs of tokens between those that stay.</summary>
    private static List<(Range Query, Range Unit)> Runs(string[] one, string[] other)
    {
        var costs = Costs(one, other);
        List<(Range, Range)> runs = [];
        var (i, j) = (0, 0);
        while (i < one.Length || j < other.Length)
        {
            var (firstI, firstJ) = (i, j);
            while ((i < one.Length || j < other.Length) && !IsKept(i, j))
                (i, j) = Edit(i, j);
            if (firstI < i || firstJ < j)
                runs.Add((firstI..i, firstJ..j));
            while (i < one.Length && j < other.Length && IsKept(i, j))
                (i, j) = (i + 1, j + 1);
        }

        return runs;

        bool IsKept(int at, int beside) =>
            at < one.Length && beside < other.Length && one[at] == other[beside] && costs[at, beside] == costs[at + 1, beside + 1];

        (int, int) Edit(int at, int beside) =>
            at < one.Length && beside < other.Length && costs[at, beside] == costs[at + 1, beside + 1] + 1 ? (at + 1, beside + 1)
            : at < one.Length && costs[at, beside] == costs[at + 1, beside] + 1 ? (at + 1, beside) : (at, beside + 1);
    }

    /// <summary>The edits from each place of both to their ends.</summary>
    private static int[,] Costs(string[] one, string[] other)
    {
        var costs = new int[one.Length + 1, other.Length + 1];
        for (var i = one.Length; i >= 0; i--)
        {
            for (var j = other.Length; j >= 0; j--)
            {
                costs[i, j] = i == one.Length ? other.Length - j
                    : j == other.Length ? one.Length - i
                    : Math.Min(costs[i + 1, j + 1] + (one[i] == other[j] ? 0 : 1), 1 + Math.Min(costs[i + 1, j], costs[i, j + 1]));
            }
        }

        return costs;
    }

    private static Range Shifted(Range range, int by) => (range.Start.Value + by)..(range.End.Value + by);

    private static TextSpan Place(ComparedText text, Range tokens)
    {
        var (start, end) = (tokens.Start.Value, tokens.End.Value);
        if (start < end)
            return new TextSpan(text.Tokens[start].Start, text.Tokens[end - 1].End - text.Tokens[start].Start);
        return new TextSpan(start < text.Tokens.Count ? text.Tokens[start].Start : text.Text.Length, 0);
    }
}
