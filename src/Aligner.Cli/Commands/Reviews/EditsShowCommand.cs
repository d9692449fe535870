using System.CommandLine;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Edits;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands.Reviews;

/// <summary><c>aligner edits show</c>: a log for people.</summary>
internal sealed class EditsShowCommand : Command, IHasExamples
{
    public EditsShowCommand(CliStreams streams)
        : base("show", "Shows the operations of a log, those taken back in brackets.")
    {
        Arguments.Add(Log);
        SetAction(result => Guarded.Run(streams.Error, () => Run(streams, result.GetRequiredValue(Log))));
    }

    public IReadOnlyList<string> Examples { get; } = ["aligner edits show lesson-01.edits.jsonl", "aligner edits show lesson-01.edits.jsonl | grep confirm"];

    private Argument<string> Log { get; } = new("log") { Description = "An edit log." };

    private static int Run(CliStreams streams, string path)
    {
        var hasErrors = false;
        void Report(Problem problem)
        {
            hasErrors |= problem.Severity == Severity.Error;
            streams.Error.WriteLine(problem);
        }

        var read = SourceOptions.Default.ReadFile(path, Report) is { } bytes ? EditLogReader.Read(path, bytes) : null;
        foreach (var problem in read?.Problems ?? [])
            Report(problem);
        if (read?.Log is { } log)
            Show(log, streams);
        return hasErrors ? ExitCode.Input : ExitCode.Done;
    }

    private static void Show(EditLog log, CliStreams streams)
    {
        using var output = new StreamWriter(streams.Output, leaveOpen: true);
        output.WriteLine($"{log.Document}: {Counted.Of(log.Edits.Length, "operation")}");
        var standing = log.Standing.ToHashSet();
        foreach (var edit in log.Edits)
        {
            var line = $"{edit.Number} {EditText.Of(edit)}";
            output.WriteLine(standing.Contains(edit) || edit.Kind == EditKind.Undo ? line : $"({line})");
        }
    }
}
