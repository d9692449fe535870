using System.Globalization;
using Aligner.Alignment;

namespace Aligner.Benchmarks;

/// <summary>A bead in the layout of the gold: Chinese indices, a tab, English ones.</summary>
internal static class BeadLine
{
    public static string Of(Bead bead) => $"{Indices(bead.ChineseStart, bead.ChineseCount)}\t{Indices(bead.EnglishStart, bead.EnglishCount)}";

    private static string Indices(int start, int count) =>
        string.Join(',', Enumerable.Range(start, count).Select(index => index.ToString(CultureInfo.InvariantCulture)));
}
