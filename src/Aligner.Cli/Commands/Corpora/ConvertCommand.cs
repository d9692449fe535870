using Aligner.Cli.Running;
using Aligner.Edits;
using Aligner.Segments;
using Aligner.Segments.Operations;
using System.CommandLine;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner convert</c>: one format in, another out.</summary>
internal sealed class ConvertCommand : CorpusCommand
{
    public ConvertCommand(CliStreams streams)
        : base("convert", "Reads a corpus in one format and writes it in another.", streams)
    {
        Options.Add(Since);
        Options.Add(Edits);
        Options.Add(Rebase);
        Options.Add(Reviewed);
        Validators.Add(result =>
        {
            if (result.GetValue(Rebase) && result.GetValue(Edits) is not { Length: > 0 })
                result.AddError("--rebase is about the logs of --edits; give them too");
        });
        AddShared();
        SetAction((result, cancellation) =>
            Task.Run(() => Run(new CorpusRun(streams,
                Read(result) with { Original = result.GetValue(Since), EditsPaths = result.GetValue(Edits) ?? [] }, cancellation), result),
                CancellationToken.None));
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "aligner convert memory.tmx -o memory.jsonl",
        "aligner convert corpus -o tables/ --to csv --excel",
        "aligner convert edited.csv -o edited.tmx --since lesson-01.jsonl",
        "aligner convert memory.tmx --edits memory.tmx.edits.jsonl -o corrected.tmx",
    ];

    private Option<string?> Since { get; } =
        new("--since") { Description = "Print what changed since this corpus, recognised by the ids.", HelpName = "original" };

    private Option<string[]> Edits { get; } = new("--edits")
    {
        Description = "Correct the corpora as reviewers said, who saw each as 'review' shows it: an edit log, or a folder of them. A "
            + "corpus is then held in memory as a whole.",
        HelpName = "file|folder",
    };

    private Option<bool> Rebase { get; } =
        new("--rebase")
        {
            Description = "Bring the logs of --edits to the corpora as they are: what was said of changed sentences becomes doubtful.",
        };

    private Option<bool> Reviewed { get; } = new("--reviewed") { Description = "Keep only what a reviewer has confirmed." };

    private int Run(CorpusRun run, ParseResult result)
    {
        var original = result.GetValue(Since);
        var changes = new CorpusChanges();
        Func<IEnumerable<Segment>, IEnumerable<Segment>> kept = result.GetValue(Reviewed)
            ? segments => segments.Where(segment => segment.Status == ReviewStatus.Confirmed) : segments => segments;
        Func<IEnumerable<Segment>, IEnumerable<Segment>> step = original is null
            ? kept : segments => Noted(kept(segments), run.Segments(original), changes);
        Func<IEnumerable<string>>? tell = original is null ? null : () => [ChangesLine.Of(original, changes)];
        return result.GetValue(Edits) is { Length: > 0 } ? run.WriteReviewed(step, tell, result.GetValue(Rebase)) : run.Write(step, tell);
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

/// <summary>What changed since an original, in a line.</summary>
internal static class ChangesLine
{
    public static string Of(string original, CorpusChanges changes) => FormattableString.Invariant(
        $"since {original}: {changes.Unchanged} unchanged, {changes.EnglishChanged} with another English, {changes.ChineseChanged} with another Chinese, {changes.BothChanged} with both, {changes.Added} added, {changes.Missing} missing");
}
