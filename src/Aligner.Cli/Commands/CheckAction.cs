using Aligner.Cli.Display;
using Aligner.Cli.Commands.Memories;
using Aligner.Cli.Input;
using Aligner.Memory;
using Aligner.Quality;

namespace Aligner.Cli.Commands;

/// <summary>
/// One run of <c>aligner check</c>: segments are read, aligned where they are none yet, and looked at as a stream. JSON lines
/// are written as they come; what is shown to people, who want the worst first, waits in a file.
/// </summary>
internal sealed class CheckAction(CliStreams streams, CheckRequest request, CancellationToken cancellation)
{
    private readonly CheckSummary _summary = new(streams.Error);

    public int Run() => Guarded.Run(streams.Error, () =>
    {
        if (!OpenMemory.TryOpen(request.MemoryPath, _summary.Note, out var memory))
            return ExitCode.Input;
        using var closed = memory;
        if (Resources.Load(request, _summary.Note) is not var (segmenter, terms) || Baseline.Load(request.BaselinePath, _summary.Note) is not { } baseline)
            return ExitCode.Input;

        var input = new CheckInput(streams.Input, _summary.Note, request.Sources, segmenter, cancellation);
        var checker = new Checker(request.Options with { Terms = terms, Shortlist = input.Shortlist, Lexicon = new(() => segmenter.Lexicon), Earlier = memory is null ? null : new EarlierPairs(memory).OtherThan });
        using var report = new CheckReport(streams, request, _summary);
        foreach (var block in Blocks(checker, input))
            report.Write(block, baseline);
        report.Complete();
        _summary.Print(baseline.Silenced);
        input.PassedOver.Tell(streams.Error);
        return _summary.HasErrors ? ExitCode.Input : _summary.Worst >= request.FailOn ? ExitCode.Found : ExitCode.Done;
    });

    private IEnumerable<CheckedBlock> Blocks(Checker checker, CheckInput input)
    {
        foreach (var segment in input.Segments(request.Inputs))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var block in Unforeseen.Guard(segment.Document, _summary.Note, () => checker.Add(segment)))
                yield return block;
        }

        foreach (var block in Unforeseen.Guard("the corpus", _summary.Note, checker.Complete))
            yield return block;
    }
}
