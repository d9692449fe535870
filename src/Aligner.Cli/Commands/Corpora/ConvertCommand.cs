using System.CommandLine;
using Aligner.Cli.Display;
using Aligner.Corpus;
using Aligner.Corpus.Operations;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner convert</c>: one format in, another out.</summary>
internal sealed class ConvertCommand : CorpusCommand
{
    public ConvertCommand(CliStreams streams)
        : base("convert", "Reads a corpus in one format and writes it in another.", streams)
    {
        Options.Add(Since);
        AddShared();
        SetAction((result, cancellation) => Task.Run(() => Run(new CorpusRun(streams, Read(result) with { Original = result.GetValue(Since) }, cancellation), result.GetValue(Since)), CancellationToken.None));
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "aligner convert memory.tmx -o memory.jsonl",
        "aligner convert corpus -o tables/ --to csv --excel",
        "aligner convert edited.csv -o edited.tmx --since lesson-01.jsonl",
    ];

    private Option<string?> Since { get; } = new("--since") { Description = "Print what changed since this corpus, told by the ids.", HelpName = "original" };

    private static int Run(CorpusRun run, string? original)
    {
        if (original is null)
            return run.Write(segments => segments);
        var changes = new CorpusChanges();
        return run.Write(segments => Noted(segments, run.Segments(original), changes), () => [ChangesLine.Of(original, changes)]);
    }

    private static IEnumerable<Segment> Noted(IEnumerable<Segment> segments, IEnumerable<Segment> original, CorpusChanges changes)
    {
        foreach (var segment in original)
            changes.NoteOriginal(segment);
        foreach (var segment in segments)
        {
            changes.Note(segment);
            yield return segment;
        }
    }
}
