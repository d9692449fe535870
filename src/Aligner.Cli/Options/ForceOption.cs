using System.CommandLine;

namespace Aligner.Cli.Options;

/// <summary>The option that replaces what is otherwise kept.</summary>
internal static class ForceOption
{
    public static Option<bool> Make() =>
        new("--force") { Description = "Replace sources, workbooks that were edited, and corpora that could not be read without error." };
}
