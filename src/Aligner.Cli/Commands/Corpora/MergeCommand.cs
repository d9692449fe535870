using System.CommandLine;
using Aligner.Cli.Running;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner merge</c>: several corpora in, one out.</summary>
internal sealed class MergeCommand : CorpusCommand
{
    public MergeCommand(CliStreams streams)
        : base("merge", "Writes several corpora as one, in the order in which they are named.", streams)
    {
        Options.Add(ByDocument);
        AddShared();
        SetAction((result, cancellation) =>
            Task.Run(() => Run(new CorpusRun(streams, Read(result), cancellation), result.GetValue(ByDocument)), CancellationToken.None));
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "aligner merge monday.jsonl tuesday.tmx -o week.tmx",
        "aligner merge shard-*.jsonl --by-document -o all.jsonl",
    ];

    private Option<bool> ByDocument { get; } =
        new("--by-document")
        {
            Description = "Write the documents in the order of their names, as one run over all of them does; each corpus must be in that "
                + "order.",
        };

    private static int Run(CorpusRun run, bool byDocument) =>
        byDocument ? run.WriteEach(DocumentMerge.Merge) : run.Write(segments => segments);
}
