using System.CommandLine;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner dedupe</c>: one of each.</summary>
internal sealed class DedupeCommand : CorpusCommand
{
    private static readonly (string Name, DuplicateKey Value)[] Keys =
        [("normalized", DuplicateKey.Normalized), ("exact", DuplicateKey.Exact), ("en", DuplicateKey.English),
            ("zh", DuplicateKey.Chinese)];

    public DedupeCommand(CliStreams streams)
        : base("dedupe", "Keeps one of each set of equal segments: the one with the best score, of those the first.", streams)
    {
        Options.Add(By);
        AddShared();
        SetAction((result, cancellation) =>
            Task.Run(() => Run(new CorpusRun(streams, Read(result), cancellation),
                new Deduplicator(Choice.Value(Keys, result.GetRequiredValue(By)))), CancellationToken.None));
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "aligner dedupe corpus.jsonl -o once.jsonl",
        "aligner merge a.jsonl b.jsonl | aligner dedupe --by zh > once.jsonl",
    ];

    private Option<string> By { get; } = Choice.Option(
        "--by", Keys, "What must be equal: both texts but for case, width, white space and punctuation; both to the letter; or one side.");

    private static int Run(CorpusRun run, Deduplicator deduplicator) => run.WriteReread(
        segments =>
        {
            foreach (var segment in segments)
                deduplicator.Note(segment);
        },
        deduplicator.Keep,
        () => [$"{Counted.Of(deduplicator.Removed, "duplicate")} removed"]);
}
