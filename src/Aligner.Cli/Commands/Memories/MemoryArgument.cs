using System.CommandLine;

namespace Aligner.Cli.Commands.Memories;

/// <summary>The memory that a command works on.</summary>
internal static class MemoryArgument
{
    public static Argument<string> Make() => new("memory") { Description = "The file of the translation memory." };
}
