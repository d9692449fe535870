using System.CommandLine;
using System.Globalization;
using Aligner.Cli.Input;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Edits;
using Aligner.Text;

namespace Aligner.Cli.Commands.Reviews;

/// <summary><c>aligner edits undo</c>: what was said in a log is taken back, by one more line of it.</summary>
internal sealed class EditsUndoCommand : Command, IHasExamples
{
    public EditsUndoCommand(CliStreams streams)
        : base("undo", "Takes back the last operation of a log that holds, or the one with a number, by an operation 'undo' after the "
            + "others. An undo can be taken back too.")
    {
        Operation.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && NumberOf(token.Value) == 0)
                result.AddError($"'{token.Value}' is not the number of an operation; 'aligner edits show' shows them");
        });
        Arguments.Add(Log);
        Arguments.Add(Operation);
        Options.Add(By);
        SetAction(result => ExceptionBoundary.Run(streams.Error, () => Run(streams, result)));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner edits undo lesson-01.edits.jsonl",
        "aligner edits undo lesson-01.edits.jsonl 1 --by Anna && aligner edits show lesson-01.edits.jsonl",
    ];

    private Argument<string> Log { get; } = new("log") { Description = "An edit log." };

    private Argument<int?> Operation { get; } = new("operation")
    {
        Description = "The number of an operation, as 'edits show' shows it; of several that were said at once, that of the first takes "
            + "back all.",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => result.Tokens is [var token] ? NumberOf(token.Value) : null,
    };

    private Option<string?> By { get; } = new("--by") { Description = "Who takes it back.", HelpName = "name" };

    private static int NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private int Run(CliStreams streams, ParseResult result)
    {
        var path = result.GetRequiredValue(Log);
        // Of a file that is not there, the error of reading it; no lock is laid beside it.
        if (!File.Exists(path))
        {
            SourceOptions.Default.ReadFile(path, Report);
            return ExitCode.Input;
        }

        using var file = EditLogFile.Open(path, SourceOptions.Default, Report);
        if (file?.Log is not { } log)
            return ExitCode.Input;
        if (file.ReadOnly is { } reason)
            return Refuse("AL1333", $"nothing can be taken back: {reason}");
        var taken = LogUndo.Of(log, result.GetValue(Operation));
        if (taken.Undo is not { } undo)
            return Refuse("AL1311", taken.Refusal!);
        file.Append(log, [undo with { By = result.GetValue(By), At = EditTime.Now(TimeProvider.System) }]);
        foreach (var edit in taken.TakenBack)
            streams.Notes.WriteLine($"{(log.Standing.Contains(edit) ? "taken back" : "holds again")}: {edit.Number} {EditText.Of(edit)}");
        return ExitCode.Done;

        int Refuse(string code, string message)
        {
            Report(new Problem(code, Severity.Error, path, 1, 1, message));
            return ExitCode.Input;
        }

        void Report(Problem problem) => streams.Error.WriteLine(problem);
    }
}
