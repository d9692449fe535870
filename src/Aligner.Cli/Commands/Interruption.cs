using System.Runtime.InteropServices;

namespace Aligner.Cli.Commands;

/// <summary>
/// SIGINT and SIGTERM: the first asks the run to end, which takes its unfinished files away; a second one, or a run that takes
/// too long about it, ends the program as it is.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>A document at hand is aligned to its end.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;
    private readonly Timer _timer = new(_ => Environment.Exit(ExitCode.Interrupted));

    private bool _isOver;

    public Interruption() => _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Note), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Note)];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        // A signal may be at work yet, in a thread of its own.
        lock (_gate)
        {
            _isOver = true;
            _timer.Dispose();
            _source.Dispose();
        }
    }

    private void Note(PosixSignalContext context)
    {
        lock (_gate)
        {
            if (_isOver || _source.IsCancellationRequested)
                return;
            context.Cancel = true;
            _timer.Change(TimeToEnd, Timeout.InfiniteTimeSpan);
            _source.Cancel();
        }
    }
}
