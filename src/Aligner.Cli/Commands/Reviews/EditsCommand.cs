using System.CommandLine;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Input;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;

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

/// <summary><c>aligner edits check</c>: what of a log holds in the document as it is.</summary>
internal sealed class EditsCheckCommand : Command, IHasExamples
{
    public EditsCheckCommand(CliStreams streams)
        : base("check", "Says which operations of a log hold in the document as it is, and which are doubtful or lost. The exit code is 3 "
            + "where not all of them hold.")
    {
        Arguments.Add(Log);
        Arguments.Add(Inputs);
        Options.Add(Presplit);
        SetAction((result, cancellation) =>
            Task.Run(() => ExceptionBoundary.Run(streams.Error, () => Run(streams, result, cancellation)), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } = ["aligner edits check lesson-01.edits.jsonl lesson-01.txt",
        "aligner edits check lesson-01.edits.jsonl lesson-01.txt && aligner align lesson-01.txt --edits lesson-01.edits.jsonl -o "
            + "lesson-01.tmx"];

    private Argument<string> Log { get; } = new("log") { Description = "An edit log, or a folder with several of the document." };

    private Argument<string[]> Inputs { get; } =
        OneDocument.Argument("The document: a file, or an English file and its Chinese one, or a corpus.");

    private Option<bool> Presplit { get; } = new("--presplit") { Description = "A line is a sentence, as for 'align'." };

    private int Run(CliStreams streams, ParseResult result, CancellationToken cancellation)
    {
        var hasErrors = false;
        if (EditLogs.Load([result.GetRequiredValue(Log)], SourceOptions.Default, Report) is not { } logs)
            return ExitCode.Input;
        var segmenter = new Segmenter(SegmenterOptions.Default with { IsPresplit = result.GetValue(Presplit), Edits = logs.Logs });
        if (OneDocument.Read(streams, result.GetRequiredValue(Inputs), segmenter, Report, cancellation, takesCorpora: true)
            is not { } transcript || hasErrors)
        {
            return ExitCode.Input;
        }

        var problems = new List<Problem>();
        segmenter.Segments(transcript, problems, cancellation);
        problems.ForEach(Report);
        var unapplied = segmenter.UnappliedEdits.ToHashSet();
        if (logs.Logs.FirstOrDefault(log => !unapplied.Contains(log)) is not { } log)
        {
            Report(new Problem("AL1308", Severity.Error, result.GetRequiredValue(Log), 1, 1,
                $"has no log of the document '{transcript.Name}'"));
            return ExitCode.Input;
        }
        var standing = log.Standing.Count();
        var doubtful = problems.Count(problem => problem.Code == "AL1302");
        var lost = problems.Count - doubtful;
        streams.Output.Write(
            System.Text.Encoding.UTF8.GetBytes(
                $"{log.Document}: {Counted.Of(standing, "operation")}, {standing - doubtful - lost} hold, {doubtful} doubtful, {lost} lost\n"));
        return problems.Count > 0 || logs.HaveContradictions ? ExitCode.Found : ExitCode.Done;

        void Report(Problem problem)
        {
            hasErrors |= problem.Severity == Severity.Error;
            streams.Error.WriteLine(problem);
        }
    }
}

/// <summary><c>aligner edits from-table</c> and <c>from-alignment</c>: the operations that a person made elsewhere.</summary>
internal sealed class EditsFromCommand : Command, IHasExamples
{
    private EditsFromCommand(CliStreams streams, string name, string description, Argument<string> table, bool hasIds)
        : base(name, description)
    {
        Arguments.Add(table);
        Arguments.Add(Inputs);
        foreach (var option in (Option[])[Out, By, Terms, Presplit, Force])
            Options.Add(option);
        Validators.Add(result =>
            FileClash.CheckInputs(result, [result.GetValue(table), .. result.GetValue(Inputs) ?? [], result.GetValue(Terms)],
                ("-o", result.GetValue(Out))));
        SetAction((result, cancellation) =>
            Task.Run(() => ExceptionBoundary.Run(streams.Error,
                () => new EditsFromAction(streams, Read(result, result.GetRequiredValue(table), hasIds), cancellation).Run()),
                CancellationToken.None));
    }

    /// <summary>Of a table that <c>align</c> wrote.</summary>
    public static EditsFromCommand Table(CliStreams streams) => new(
        streams,
        "from-table",
        "Turns a corrected table of a document into operations: rows split, merged, moved, rewritten, deleted, with their status and "
            + "comment.",
        new Argument<string>("table") { Description = "What 'align' wrote and a person changed: XLSX, CSV, TSV or any corpus." },
        hasIds: true)
    {
        Examples =
        [
            "aligner edits from-table review.xlsx lesson-01.txt -o lesson-01.edits.jsonl --by Anna --force",
            "aligner edits from-table talk.csv talk.en.srt talk.zh-CN.srt -o talk.edits.jsonl",
            "aligner edits from-table review.xlsx lesson-01.txt -o new.edits.jsonl && aligner align lesson-01.txt --edits new.edits.jsonl "
                + "-o lesson-01.tmx",
        ],
    };

    /// <summary>Of an alignment that another program wrote.</summary>
    public static EditsFromCommand Alignment(CliStreams streams) => new(
        streams,
        "from-alignment",
        "Turns an alignment that was edited elsewhere into operations: what it pairs otherwise than 'align' does.",
        new Argument<string>("alignment") { Description = "InterText, XCES, bead lines or any corpus, in the order of the texts." },
        hasIds: false)
    {
        Examples =
        [
            "aligner edits from-alignment talk.en.zh.alignment.xml talk.en.srt talk.zh-CN.srt -o talk.edits.jsonl",
            "aligner edits from-alignment talk.en.zh.alignment.xml talk.en.srt talk.zh-CN.srt -o - --by Anna",
        ],
    };

    public required IReadOnlyList<string> Examples { get; init; }

    private Argument<string[]> Inputs { get; } =
        OneDocument.Argument("The document that it was made of: a file, or an English file and its Chinese one.");

    private Option<string> Out { get; } =
        new("--output", "-o") { Description = "The log to write, or - for standard output.", HelpName = "file", Required = true };

    private Option<bool> Force { get; } = new("--force") { Description = "Replace a log that is there, with all that was said in it." };

    private Option<string?> By { get; } = new("--by") { Description = "Who changed the table.", HelpName = "name" };

    private Option<string?> Terms { get; } = new("--terms") { Description = "The glossary that 'align' was given.", HelpName = "file" };

    private Option<bool> Presplit { get; } = new("--presplit") { Description = "A line is a sentence, as for 'align'." };

    private EditsFromRequest Read(ParseResult result, string table, bool hasIds) => new(
        table, hasIds, result.GetRequiredValue(Inputs), SegmenterOptions.Default with { IsPresplit = result.GetValue(Presplit) },
        result.GetValue(Terms), result.GetRequiredValue(Out), result.GetValue(By), result.GetValue(Force));
}

/// <summary><c>aligner edits show</c>: a log for people.</summary>
internal sealed class EditsShowCommand : Command, IHasExamples
{
    public EditsShowCommand(CliStreams streams)
        : base("show", "Shows the operations of a log, those taken back in brackets.")
    {
        Arguments.Add(Log);
        SetAction(result => ExceptionBoundary.Run(streams.Error, () => Run(streams, result.GetRequiredValue(Log))));
    }

    public IReadOnlyList<string> Examples { get; } = ["aligner edits show lesson-01.edits.jsonl",
        "aligner edits show lesson-01.edits.jsonl | grep confirm"];

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
