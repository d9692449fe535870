using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner split</c>: training, development and test sets, by document.</summary>
internal sealed class SplitCommand : CorpusCommand
{
    private const double DefaultShare = 0.05;

    public SplitCommand(CliStreams streams)
        : base("split", "Writes train, dev and test sets into a folder; no document is in two of them, and the same corpus splits the same "
            + "way.", streams)
    {
        Options.Add(Development);
        Options.Add(Test);
        Options.Add(Seed);
        AddShared();
        Validators.Add(CheckShares);
        SetAction((result, cancellation) =>
            Task.Run(() => new CorpusRun(streams, Read(result), cancellation).WriteParts(Split(result)), CancellationToken.None));
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "aligner split corpus.jsonl -o sets/ --dev 0.1 --test 0.1",
        "aligner split corpus -o sets/ --to moses,csv",
    ];

    private Option<double> Development { get; } = Share("--dev", "The share of documents in the development set.");

    private Option<double> Test { get; } = Share("--test", "The share of documents in the test set.");

    private Option<string> Seed { get; } = SeedOption.Make();

    private static Option<double> Share(string name, string description)
    {
        var option = ScoreOption.Make(name, description);
        option.DefaultValueFactory = _ => DefaultShare;
        return option;
    }

    private CorpusSplit Split(ParseResult result) =>
        new(result.GetValue(Development), result.GetValue(Test), result.GetRequiredValue(Seed));

    private void CheckShares(CommandResult result)
    {
        if (result.GetValue(Development) + result.GetValue(Test) > 1)
            result.AddError("--dev and --test take more than all documents");
        if (OutputPlan.Make(result.GetValue(Out), []).Plan is not { IsFolder: true })
            result.AddError("split writes several files; give a folder with -o");
    }
}
