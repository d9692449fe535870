using System.Collections.Immutable;
using System.Text;
using Aligner.Quality;

namespace Aligner.Cli.Display;

/// <summary>The checks with their codes and severities, for people.</summary>
internal static class CheckList
{
    public static int Print(Stream stream, ImmutableDictionary<string, FindingSeverity> severities)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var options = CheckOptions.Default with { Severities = severities };
        foreach (var kind in Checks.All)
            writer.WriteLine($"{kind.Code}  {kind.Name,-13} {options.SeverityOf(kind).Name(),-8} {kind.Reason}");
        return ExitCode.Done;
    }
}
