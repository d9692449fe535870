namespace Aligner.Cli.Running;

/// <summary>A number with its noun.</summary>
internal static class Counted
{
    public static string Of(long count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
