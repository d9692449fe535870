using System.CommandLine;

namespace Aligner.Cli.Commands.Reviews;

/// <summary><c>aligner edits</c>: what reviewers said of documents, as logs that last.</summary>
internal sealed class EditsCommand : Command, IHasExamples
{
    public EditsCommand(CliStreams streams)
        : base("edits", "Keeps what reviewers corrected, for 'align --edits'.")
    {
        Subcommands.Add(EditsFromCommand.Table(streams));
        Subcommands.Add(EditsFromCommand.Alignment(streams));
        Subcommands.Add(new EditsShowCommand(streams));
        Subcommands.Add(new EditsCheckCommand(streams));
        Subcommands.Add(new EditsUndoCommand(streams));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner edits from-table review.xlsx lesson-01.txt -o new.edits.jsonl",
        "aligner edits show lesson-01.edits.jsonl",
    ];
}
