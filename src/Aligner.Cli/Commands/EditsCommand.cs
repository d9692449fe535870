using System.CommandLine;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Corpus;
using Aligner.Edits;
using Aligner.Transcripts;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner edits</c>: what reviewers said of documents, as logs that last.</summary>
internal sealed class EditsCommand : Command, IHasExamples
{
    public EditsCommand(CliStreams streams)
        : base("edits", "Keeps what reviewers corrected, for 'align --edits'.")
    {
        Subcommands.Add(new EditsFromTableCommand(streams));
        Subcommands.Add(new EditsShowCommand(streams));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner edits from-table review.xlsx lesson-01.txt -o lesson-01.edits.jsonl",
        "aligner edits show lesson-01.edits.jsonl",
    ];
}

/// <summary><c>aligner edits from-table</c>: the operations that a person made in a table.</summary>
internal sealed class EditsFromTableCommand : Command, IHasExamples
{
    private readonly CliStreams _streams;

    public EditsFromTableCommand(CliStreams streams)
        : base("from-table", "Turns a corrected table of a document into operations: rows split, merged, moved, rewritten, deleted, with their status and comment.")
    {
        _streams = streams;
        Arguments.Add(Table);
        Arguments.Add(Inputs);
        Options.Add(Out);
        Options.Add(By);
        Inputs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 2)
                result.AddError("give one document: a file, or an English file and its Chinese one");
        });
        Validators.Add(result => FileClash.CheckInputs(result, [result.GetValue(Table), .. result.GetValue(Inputs) ?? []], ("-o", result.GetValue(Out))));
        SetAction((result, cancellation) => Task.Run(() => Guarded.Run(streams.Error, () => Run(result, cancellation)), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner edits from-table review.xlsx lesson-01.txt -o lesson-01.edits.jsonl --by Anna",
        "aligner edits from-table talk.csv talk.en.srt talk.zh-CN.srt -o talk.edits.jsonl",
        "aligner edits from-table review.xlsx lesson-01.txt -o new.edits.jsonl && aligner align lesson-01.txt --edits new.edits.jsonl -o lesson-01.tmx",
    ];

    private Argument<string> Table { get; } = new("table") { Description = "What 'align' wrote and a person changed: XLSX, CSV, TSV or any corpus." };

    private Argument<string[]> Inputs { get; } = new("source") { Description = "The document that it was made of: a file, or an English file and its Chinese one.", Arity = ArgumentArity.OneOrMore };

    private Option<string> Out { get; } = new("--output", "-o") { Description = "The log to write.", HelpName = "file", Required = true };

    private Option<string?> By { get; } = new("--by") { Description = "Who changed the table.", HelpName = "name" };

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        void Report(Problem problem)
        {
            problems.Add(problem);
            _streams.Error.WriteLine(problem);
        }

        var segmenter = new Segmenter(SegmenterOptions.Default);
        var files = new InputFinder { LanguageOf = path => InputReader.SideOf(path, SourceOptions.Default) }.Find(result.GetRequiredValue(Inputs));
        if (files.ToList() is not [var file])
        {
            _streams.Error.WriteLine($"these are {files.Count} documents; a table is of one");
            return ExitCode.Input;
        }

        var read = file.Chinese is null
            ? InputReader.Read(file, _streams.Input, SourceOptions.Default)
            : InputReader.ReadPair(file, _streams.Input, SourceOptions.Default, () => new TimelinePairer(TimelineOptions.Default, segmenter.Lexicon), cancellation);
        if (read.Transcript is not { } transcript)
        {
            Report(read.Problem!);
            return ExitCode.Input;
        }

        var rows = new CorpusInput(_streams.Input, Report, null, cancellation).Segments([result.GetRequiredValue(Table)]).Where(row => row.Document == transcript.Name).ToList();
        if (rows.Count == 0 && problems.TrueForAll(problem => problem.Severity != Severity.Error))
            Report(new Problem("AL1306", Severity.Error, result.GetRequiredValue(Table), 1, 1, $"has no row of the document '{transcript.Name}'"));
        if (problems.Exists(problem => problem.Severity == Severity.Error))
            return ExitCode.Input;
        var log = TableEdits.ToLog(result.GetRequiredValue(Out), transcript, segmenter, rows, result.GetValue(By), cancellation);
        using var output = new AtomicFile(result.GetRequiredValue(Out));
        EditLogWriter.Write(log, output.Stream);
        output.Commit();
        _streams.Error.WriteLine($"wrote {result.GetRequiredValue(Out)}: {Display.Counted.Of(log.Edits.Length, "operation")}");
        return ExitCode.Done;
    }
}

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

        var read = Resources.ReadBytes(path, SourceOptions.Default, Report) is { } bytes ? EditLogReader.Read(path, bytes) : null;
        foreach (var problem in read?.Problems ?? [])
            Report(problem);
        if (read?.Log is { } log)
            Show(log, streams);
        return hasErrors ? ExitCode.Input : ExitCode.Done;
    }

    private static void Show(EditLog log, CliStreams streams)
    {
        using var output = new StreamWriter(streams.Output, leaveOpen: true);
        output.WriteLine($"{log.Document}: {Display.Counted.Of(log.Edits.Length, "operation")}");
        var standing = log.Standing.ToHashSet();
        foreach (var edit in log.Edits)
        {
            var line = $"{edit.Number} {edit.Kind.ToString().ToLowerInvariant()}{Detail(edit)}";
            output.WriteLine(standing.Contains(edit) || edit.Kind == EditKind.Undo ? line : $"({line})");
        }
    }

    private static string Detail(Edit edit) => edit.Kind switch
    {
        EditKind.Undo => $" {edit.Undone}",
        EditKind.Cut => $" at {edit.Offset}: {Texts(edit)}",
        EditKind.Text or EditKind.Note => $": {Texts(edit)} → {edit.Text}",
        _ => $": {Texts(edit)}",
    } + (edit.By is null ? "" : $" [{edit.By}]");

    private static string Texts(Edit edit) =>
        string.Join(" = ", new[] { edit.English, edit.Chinese }.Where(names => !names.IsEmpty).Select(names => string.Join(" | ", names.Select(name => name.Text))));
}
