using System.Collections.Immutable;
using Aligner.Edits;
using Aligner.Quality.Findings;
using Aligner.Reviewing;

namespace Aligner.Cli.Serving;

/// <summary>Which rows of a review are shown, and in which order.</summary>
/// <param name="Filter">A name of <see cref="Filters"/>.</param>
/// <param name="IsWorstFirst">By rising score, in place of the order of the document.</param>
internal readonly record struct ReviewView(string Filter, bool IsWorstFirst)
{
    /// <summary>A score from which on a pair may be accepted unseen.</summary>
    public const double SureScore = 0.99;

    // Below it a pair is worth a look.
    private const double UnsureScore = 0.9;

    public static ImmutableDictionary<string, Func<ReviewRow, ReviewFindings, bool>> Filters { get; } =
        new Dictionary<string, Func<ReviewRow, ReviewFindings, bool>>
        {
            ["all"] = (_, _) => true,
            ["open"] = (row, _) => row.Status is ReviewStatus.Automatic or ReviewStatus.Doubtful,
            ["look"] = NeedsLook,
            ["doubtful"] = (row, _) => row.Status == ReviewStatus.Doubtful,
            ["changed"] = (row, _) => row.IsChanged,
            ["confirmed"] = (row, _) => row.Status == ReviewStatus.Confirmed,
            ["excluded"] = (row, _) => row.Status == ReviewStatus.Excluded,
            ["shape"] = (row, _) => row.Bead is not { EnglishCount: 1, ChineseCount: 1 },
            ["alone"] = (row, _) => row.Bead.IsNull,
            ["findings"] = (row, findings) => !findings.Of(row).IsEmpty,
            ["notes"] = (row, _) => row.Comment is not null,
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The rows by their numbers.</summary>
    public int[] RowsOf(ReviewState state, ReviewFindings findings)
    {
        var isShown = Filters[Filter];
        var rows = Enumerable.Range(0, state.Rows.Length).Where(row => isShown(state.Rows[row], findings));
        return IsWorstFirst ? [.. rows.OrderBy(
            row => state.Rows[row].Status == ReviewStatus.Doubtful ? -1 : state.Rows[row].Bead.Score)] : [.. rows];
    }

    /// <summary>Whether a reviewer who has not much time should see the row.</summary>
    public static bool NeedsLook(ReviewRow row, ReviewFindings findings) => row.Status switch
    {
        ReviewStatus.Doubtful => true,
        ReviewStatus.Automatic =>
            row.Bead.IsNull || row.Bead.Score < UnsureScore || findings.Of(row).Any(finding => finding.Severity >= FindingSeverity.Warning),
        _ => false,
    };

    /// <summary>Whether the row may be accepted unseen.</summary>
    public static bool IsSure(ReviewRow row, ReviewFindings findings) =>
        row.Status == ReviewStatus.Automatic && !row.Bead.IsNull && row.Bead.Score > SureScore && findings.Of(row).IsEmpty;
}
