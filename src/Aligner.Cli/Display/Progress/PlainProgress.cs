using System.Diagnostics;

namespace Aligner.Cli.Display.Progress;

/// <summary>A line every few seconds: documents, segments a second, time left.</summary>
internal sealed class PlainProgress(TextWriter error, TimeSpan interval) : IRunProgress
{
    private readonly Stopwatch _watch = new();
    private TimeSpan _told;
    private int _documents;
    private int _done;
    private long _segments;

    public TextWriter Error => error;

    public void Begin(int documents)
    {
        _documents = documents;
        _watch.Start();
    }

    public void Done(int segments)
    {
        _done++;
        _segments += segments;
        if (_watch.Elapsed - _told < interval)
            return;
        _told = _watch.Elapsed;
        var left = TimeSpan.FromSeconds(_watch.Elapsed.TotalSeconds / _done * (_documents - _done));
        error.WriteLine(FormattableString.Invariant($"{_done} of {Counted.Of(_documents, "document")}, {_segments / Math.Max(_watch.Elapsed.TotalSeconds, 0.001):0} segments/s, {(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00} left"));
    }
}
