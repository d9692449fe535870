using System.CommandLine;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Display;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Reports;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner stats</c>: what a corpus holds, in numbers.</summary>
internal sealed class StatsCommand : CorpusCommand
{
    public StatsCommand(CliStreams streams)
        : base("stats", "Counts documents, segments, words, beads, scores and times of a corpus.", streams)
    {
        Options.Add(Json);
        Options.Add(Html);
        Options.Add(From);
        Validators.Add(result => FileClash.CheckInputs(result, result.GetValue(Inputs) ?? [], ("--html", result.GetValue(Html))));
        SetAction((result, cancellation) => Task.Run(() => Run(result, streams, cancellation), CancellationToken.None));
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "aligner stats corpus.jsonl",
        "aligner align lessons | aligner stats --json | jq .segments",
    ];

    private Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs." };

    private Option<string?> Html { get; } =
        new("--html") { Description = "Write a page with charts to this file, which works from disk.", HelpName = "file" };

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation)
    {
        var statistics = new CorpusStatistics();
        var request = new CorpusRequest(InputsOf(result), result.GetValue(From), new OutputPlan(null, false, []), ExportOptions.Default);
        return new CorpusRun(streams, request, cancellation).Read(
            statistics.Note,
            () =>
            {
                if (result.GetValue(Html) is { } page)
                    WritePage(page, statistics);
                if (result.GetValue(Json))
                    StatisticsJson.Write(statistics, streams.Output);
                else
                    StatisticsView.Print(statistics, streams.Output);
            });
    }

    private static void WritePage(string path, CorpusStatistics statistics)
    {
        using var file = new AtomicFile(path);
        StatisticsReport.Write(statistics, file.Stream);
        file.Commit();
    }
}
