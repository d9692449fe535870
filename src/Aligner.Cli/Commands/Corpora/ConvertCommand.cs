namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner convert</c>: one format in, another out.</summary>
internal sealed class ConvertCommand : CorpusCommand
{
    public ConvertCommand(CliStreams streams)
        : base("convert", "Reads a corpus in one format and writes it in another.", streams)
    {
        AddShared();
        SetAction((result, cancellation) => Task.Run(() => new CorpusRun(streams, Read(result), cancellation).Write(segments => segments), CancellationToken.None));
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "aligner convert memory.tmx -o memory.jsonl",
        "aligner convert corpus -o tables/ --to csv --excel",
    ];
}
