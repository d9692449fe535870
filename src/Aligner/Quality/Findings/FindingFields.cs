using System.Globalization;
using Aligner.Segments;
using Aligner.Segments.Operations;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Quality.Findings;

/// <summary>What every display and format says of a finding, in the same words.</summary>
internal static class FindingFields
{
    /// <summary>The name of a severity on the command line and in files.</summary>
    public static string Name(this FindingSeverity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The name of a side: en or zh.</summary>
    public static string Name(this Side side) => side == Side.English ? "en" : "zh";

    /// <summary>
    /// The same as long as the check says the same of the same segment: a hash of code, id and message, 16 hexadecimal digits.
    /// </summary>
    public static string Fingerprint(this Finding finding) =>
        TextHash.ShortOf(finding.Kind.Code, finding.Observation.Segment.Id, finding.Observation.Message);

    /// <summary>The line of the source that the first mark's side begins on; null where it is not known.</summary>
    public static int? Line(this Finding finding)
    {
        var segment = finding.Observation.Segment;
        var isChinese = finding.Observation.Marks is [{ Side: Side.Chinese }, ..];
        return (isChinese ? segment.ChineseLine : segment.EnglishLine) ?? segment.EnglishLine ?? segment.ChineseLine;
    }

    /// <summary>The segment's start as people write it; null where it has none.</summary>
    public static string? Time(this Segment segment) =>
        segment.Range is { } range ? ClockTime.Format(TimeSpan.FromSeconds(Math.Floor(range.Start.TotalSeconds))) : null;

    /// <summary>A count with its noun: 1 error, 2 errors.</summary>
    public static string Count(int count, FindingSeverity severity) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {severity.Name()}{(count == 1 ? "" : "s")}");
}
