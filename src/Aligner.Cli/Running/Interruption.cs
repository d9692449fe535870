using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Aligner.Cli.Running;

/// <summary>
/// SIGINT and SIGTERM: the first asks the run to end, which takes its unfinished files away; a second one ends the program as it is, unless
/// both come at once, as <c>timeout</c> sends them to a process and to its group. A run that waits for something that may never come (a
/// named pipe without a writer, a reader that does not read) is ended for it, and so is one that takes too long about it.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>A document at hand is aligned to its end, and its file taken away.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(20);

    /// <summary>A run that has no file at hand leaves nothing to take away.</summary>
    private static readonly TimeSpan TimeToEndWithoutFiles = TimeSpan.FromSeconds(2);

    /// <summary>Signals that come so near to the first are one.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>A run that uses less of the processor from look to look is waiting.</summary>
    private static readonly TimeSpan Waiting = TimeSpan.FromMilliseconds(20);

    /// <summary>So often in a row it was found waiting: one that writes to a slow disk may be now and then.</summary>
    private const int LooksToEnd = 4;

    /// <summary>SIGXFSZ of Linux and of macOS: a file would grow past what the user may write, which the write then says itself.</summary>
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;
    private readonly Timer _timer;
    private readonly TextWriter _error;
    private readonly Stopwatch _sinceAsked = new();

    private TimeSpan _used;
    private int _waiting;
    private bool _isOver;

    /// <param name="error">For people.</param>
    public Interruption(TextWriter error)
    {
        (_error, _timer) = (error, new Timer(_ => Look()));
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Note), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Note)];
        if (!OperatingSystem.IsWindows())
            _signals = [.. _signals, PosixSignalRegistration.Create(FileTooLarge, context => context.Cancel = true)];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>What is said of a run that was ended so.</summary>
    public const string Message = "interrupted; no unfinished file was left";

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
            if (_isOver || _sinceAsked.Elapsed > Together)
                return;
            context.Cancel = true;
            if (_source.IsCancellationRequested)
                return;
            _sinceAsked.Start();
            _timer.Change(BetweenLooks, BetweenLooks);
            _source.Cancel();
        }
    }

    private void Look()
    {
        lock (_gate)
        {
            var used = Environment.CpuUsage.TotalTime;
            (_waiting, _used) = (used - _used < Waiting ? _waiting + 1 : 0, used);
            var time = WorkFile.HasUnfinished ? TimeToEnd : TimeToEndWithoutFiles;
            if (_isOver || (_waiting < LooksToEnd && _sinceAsked.Elapsed < time))
                return;
        }

        WorkFile.RemoveUnfinished();
        _error.WriteLine(Message);
        Environment.Exit(ExitCode.Interrupted);
    }
}
