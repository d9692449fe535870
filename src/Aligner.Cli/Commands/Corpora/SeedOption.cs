using System.CommandLine;

namespace Aligner.Cli.Commands.Corpora;

/// <summary>What chance depends on.</summary>
internal static class SeedOption
{
    public static Option<string> Make() => new("--seed") { Description = "Any text: another one draws otherwise.", HelpName = "text", DefaultValueFactory = _ => "1" };
}
