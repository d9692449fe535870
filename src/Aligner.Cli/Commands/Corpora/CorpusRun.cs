using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Corpus;

namespace Aligner.Cli.Commands.Corpora;

/// <summary>One run of a command that reads segments and writes segments, as a stream.</summary>
internal sealed class CorpusRun(CliStreams streams, CorpusRequest request, CancellationToken cancellation)
{
    private readonly CorpusSummary _summary = new(streams.Error);

    /// <summary>Reads all inputs, passes their segments through the step and writes what comes of it.</summary>
    /// <param name="step">Lazy: takes a segment at a time.</param>
    /// <param name="tell">What the step has to say when all is written, a line each.</param>
    public int Write(Func<IEnumerable<Segment>, IEnumerable<Segment>> step, Func<IEnumerable<string>>? tell = null) => Guarded.Run(streams.Error, () =>
    {
        using var output = new DocumentOutput(request.Output, request.Export, streams.Output);
        foreach (var segment in step(Segments()))
            output.Write(segment);
        if (_summary.HasRead)
            output.WriteEmpty();
        output.Complete();
        _summary.Print(output.Accounts, tell?.Invoke() ?? []);
        return _summary.HasErrors ? ExitCode.Input : ExitCode.Done;
    });

    /// <summary>Reads all inputs and tells only what the consumer makes of them.</summary>
    public int Read(Action<IEnumerable<Segment>> consume) => Guarded.Run(streams.Error, () =>
    {
        consume(Segments());
        return _summary.HasErrors ? ExitCode.Input : ExitCode.Done;
    });

    private IEnumerable<Segment> Segments() => new CorpusInput(streams.Input, _summary.Note, request.From, cancellation).Segments(request.Inputs).Select(_summary.Count);
}
