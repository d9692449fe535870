namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner merge</c>: several corpora in, one out.</summary>
internal sealed class MergeCommand : CorpusCommand
{
    public MergeCommand(CliStreams streams)
        : base("merge", "Writes several corpora as one, in the order in which they are named.", streams)
    {
        AddShared();
        SetAction((result, cancellation) => Task.Run(() => new CorpusRun(streams, Read(result), cancellation).Write(segments => segments), CancellationToken.None));
    }

    public override IReadOnlyList<string> Examples { get; } = ["aligner merge monday.jsonl tuesday.tmx -o week.tmx"];
}
