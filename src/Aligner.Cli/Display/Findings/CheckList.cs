using System.Collections.Immutable;
using System.Text;
using Aligner.Cli.Running;
using Aligner.Quality;
using Aligner.Quality.Findings;

namespace Aligner.Cli.Display.Findings;

/// <summary>The checks with their codes and severities, for people.</summary>
internal static class CheckList
{
    public static int Print(Stream stream, ImmutableDictionary<string, FindingSeverity> severities)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var options = CheckOptions.Default with { Severities = severities };
        foreach (var kind in CheckKinds.All)
            writer.WriteLine($"{kind.Code}  {kind.Name,-13} {options.SeverityOf(kind).Name(),-8} {Share(kind.Precision),-10} {kind.Reason}");
        return ExitCode.Done;
    }

    /// <summary>How many of the findings on the set that people read were right.</summary>
    private static string Share(Precision? precision) =>
        precision is null ? "-" : FormattableString.Invariant($"{precision.Right} of {precision.Found}");
}
