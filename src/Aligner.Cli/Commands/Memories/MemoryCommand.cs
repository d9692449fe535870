using System.CommandLine;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory</c>: a translation memory in a file, to look things up in.</summary>
internal sealed class MemoryCommand : Command, IHasExamples
{
    public MemoryCommand(CliStreams streams)
        : base("memory", "Keeps pairs in a translation memory, one file of SQLite, and looks things up in it.")
    {
        foreach (var command in (Command[])[new MemoryAddCommand(streams), new MemoryLookupCommand(streams), new MemorySearchCommand(streams), new MemoryPretranslateCommand(streams), new MemoryServeCommand(streams), new MemoryRemoveCommand(streams), new MemoryExportCommand(streams), new MemoryInfoCommand(streams), new MemoryCompactCommand(streams), new MemoryVerifyCommand(streams)])
            Subcommands.Add(command);
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons",
        "aligner memory add memory.db lessons && aligner memory lookup memory.db 'The road between tea and horses'",
    ];
}
