using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Tests.Quality;

/// <summary>What one check says, as tests compare it.</summary>
internal static class Found
{
    /// <summary>The messages of a check on segments, each with the texts it marks.</summary>
    public static string[] By(string check, params Segment[] segments) => By(check, CheckOptions.Default, segments);

    public static string[] By(string check, CheckOptions options, params Segment[] segments) =>
        [.. Run(check, options, segments).Select(finding => $"{finding.Observation.Message}{Marks(finding)}")];

    public static IEnumerable<Finding> Run(string check, CheckOptions options, IEnumerable<Segment> segments) =>
        Checker.Check(segments, options with { Severities = options.Severities.SetItem(check, FindingSeverity.Error) })
        .Where(finding => finding.Kind.Name == check);

    public static Segment Pair(string english, string chinese, int number = 1, string document = "lesson") =>
        Lessons.Segment(english, chinese)
        with
        { Id = FormattableString.Invariant($"{document}#{number}"), Document = document, Range = null, Times = TimesKind.None };

    private static string Marks(Finding finding)
    {
        var texts = finding.Observation.Marks.Select(
            mark => $"{(mark.Side == Side.English ? "en" : "zh")}:{mark.In(finding.Observation.Segment)}").ToList();
        return texts.Count == 0 ? "" : $" [{string.Join(' ', texts)}]";
    }
}
