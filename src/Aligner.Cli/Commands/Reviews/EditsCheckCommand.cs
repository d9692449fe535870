using System.CommandLine;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Corpus;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands.Reviews;

/// <summary><c>aligner edits check</c>: what of a log holds in the document as it is.</summary>
internal sealed class EditsCheckCommand : Command, IHasExamples
{
    public EditsCheckCommand(CliStreams streams)
        : base("check", "Says which operations of a log hold in the document as it is, and which are doubtful or lost. The exit code is 3 where not all of them hold.")
    {
        Arguments.Add(Log);
        Arguments.Add(Inputs);
        Options.Add(Presplit);
        SetAction((result, cancellation) => Task.Run(() => Guarded.Run(streams.Error, () => Run(streams, result, cancellation)), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } = ["aligner edits check lesson-01.edits.jsonl lesson-01.txt", "aligner edits check lesson-01.edits.jsonl lesson-01.txt && aligner align lesson-01.txt --edits lesson-01.edits.jsonl -o lesson-01.tmx"];

    private Argument<string> Log { get; } = new("log") { Description = "An edit log, or a folder with several of the document." };

    private Argument<string[]> Inputs { get; } = OneDocument.Argument("The document: a file, or an English file and its Chinese one, or a corpus.");

    private Option<bool> Presplit { get; } = new("--presplit") { Description = "A line is a sentence, as for 'align'." };

    private int Run(CliStreams streams, ParseResult result, CancellationToken cancellation)
    {
        var hasErrors = false;
        if (EditLogs.Load([result.GetRequiredValue(Log)], SourceOptions.Default, Report) is not { } logs)
            return ExitCode.Input;
        var segmenter = new Segmenter(SegmenterOptions.Default with { IsPresplit = result.GetValue(Presplit), Edits = logs.Logs });
        if (OneDocument.Read(streams, result.GetRequiredValue(Inputs), segmenter, Report, cancellation, takesCorpora: true) is not { } transcript || hasErrors)
            return ExitCode.Input;
        var problems = new List<Problem>();
        segmenter.Segments(transcript, problems, cancellation);
        problems.ForEach(Report);
        var unapplied = segmenter.UnappliedEdits.ToHashSet();
        if (logs.Logs.FirstOrDefault(log => !unapplied.Contains(log)) is not { } log)
        {
            Report(new Problem("AL1308", Severity.Error, result.GetRequiredValue(Log), 1, 1, $"has no log of the document '{transcript.Name}'"));
            return ExitCode.Input;
        }
        var standing = log.Standing.Count();
        var doubtful = problems.Count(problem => problem.Code == "AL1302");
        var lost = problems.Count - doubtful;
        streams.Output.Write(System.Text.Encoding.UTF8.GetBytes($"{log.Document}: {Counted.Of(standing, "operation")}, {standing - doubtful - lost} hold, {doubtful} doubtful, {lost} lost\n"));
        return problems.Count > 0 || logs.HaveContradictions ? ExitCode.Found : ExitCode.Done;

        void Report(Problem problem)
        {
            hasErrors |= problem.Severity == Severity.Error;
            streams.Error.WriteLine(problem);
        }
    }
}
