using System.Collections.Immutable;
using System.Globalization;
using Aligner.Text;

namespace Aligner.Evaluation;

/// <summary>
/// The layout of alignment gold sets: a line a bead, Chinese sentence indices, a tab, English ones;
/// 0-based, comma-separated, an empty side for a null bead.
/// </summary>
internal static class BeadLine
{
    public static string Format(BeadIndices bead) => $"{FormatSide(bead.Chinese)}\t{FormatSide(bead.English)}";

    /// <summary>Reads a line; columns after the second are passed over. Null with a problem where it is no bead.</summary>
    /// <param name="text">The line, without its line end.</param>
    /// <param name="source">Its file, for the problem.</param>
    /// <param name="line">Its 1-based number, for the problem.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static BeadIndices? Parse(string text, string source, int line, out Problem? problem)
    {
        problem = null;
        var columns = text.Split('\t');
        if (columns.Length < 2)
        {
            problem = EvaluationProblems.NoBead(source, line, text);
            return null;
        }

        var chinese = ParseSide(columns[0], source, line, 1, ref problem);
        var english = ParseSide(columns[1], source, line, columns[0].Length + 2, ref problem);
        return problem is null ? new BeadIndices(chinese, english) : null;
    }

    private static string FormatSide(ImmutableArray<int> indices) =>
        string.Join(',', indices.Select(index => index.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableArray<int> ParseSide(string side, string source, int line, int column, ref Problem? problem)
    {
        if (side.Length == 0)
            return [];
        var indices = ImmutableArray.CreateBuilder<int>();
        foreach (var item in side.Split(','))
        {
            if (int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < int.MaxValue)
                indices.Add(index);
            else
                problem ??= EvaluationProblems.NoIndex(source, line, column, item);
            column += item.Length + 1;
        }

        return indices.DrainToImmutable();
    }
}

/// <summary>A bead by the 0-based places of its sentences; a null bead has one empty side.</summary>
internal sealed record BeadIndices(ImmutableArray<int> Chinese, ImmutableArray<int> English)
{
    public BeadType Type => new(English.Length, Chinese.Length);
}
