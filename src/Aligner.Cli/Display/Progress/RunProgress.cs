using System.Diagnostics;
using System.Text;
using Aligner.Cli.Running;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Aligner.Cli.Display.Progress;

/// <summary>Chooses how a run is shown.</summary>
internal static class RunProgress
{
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(5);

    /// <param name="kind">What was asked for.</param>
    /// <param name="streams">The bar needs a terminal for its error stream.</param>
    /// <param name="run">The run.</param>
    public static int Run(ProgressKind kind, CliStreams streams, Func<IRunProgress, int> run) => kind switch
    {
        ProgressKind.Plain => run(new PlainProgress(streams.Error, PlainInterval)),
        ProgressKind.Auto when streams.IsErrorTerminal => LiveProgress.Run(streams.RawError, run),
        _ => run(new NoProgress(streams.Error)),
    };
}

/// <summary>Shows people how far a run is.</summary>
internal interface IRunProgress
{
    /// <summary>Where lines are written while the run is shown.</summary>
    TextWriter Error { get; }

    /// <summary>Begins with so many documents ahead.</summary>
    void Begin(int documents);

    /// <summary>Notes a document that is done.</summary>
    void Done(int segments);
}

/// <summary>A bar on the terminal; what is told meanwhile goes above it.</summary>
internal sealed class LiveProgress : IRunProgress
{
    private readonly ProgressTask _task;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _segments;

    private LiveProgress(IAnsiConsole console, ProgressTask task)
    {
        _task = task;
        Error = new MessageWriter(new AboveWriter(console));
    }

    public TextWriter Error { get; }

    /// <summary>Runs with a bar, which is gone when the run is over.</summary>
    public static int Run(TextWriter error, Func<IRunProgress, int> run)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new ErrorTerminal(error), Interactive = InteractionSupport.Yes });
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn(), new RemainingTimeColumn())
            .Start(context => run(new LiveProgress(console, context.AddTask("reading"))));
    }

    public void Begin(int documents)
    {
        _task.MaxValue = documents;
        Describe();
    }

    public void Done(int segments)
    {
        _segments += segments;
        _task.Increment(1);
        Describe();
    }

    private void Describe() => _task.Description = FormattableString.Invariant(
        $"{_task.Value:0} of {Counted.Of((long)_task.MaxValue, "document")}, {_segments / Math.Max(_watch.Elapsed.TotalSeconds, 0.001):0} segments/s");

    /// <summary>The terminal of standard error, which is asked for its width alone: the console would be set up for keys.</summary>
    private sealed class ErrorTerminal(TextWriter error) : IAnsiConsoleOutput
    {
        private const int UsualWidth = 80;

        public TextWriter Writer => error;

        public bool IsTerminal => true;

        public int Width => StandardStreams.ErrorColumns() is > 0 and var columns ? columns : UsualWidth;

        public int Height => 1;

        public void SetEncoding(Encoding encoding)
        {
            // The writer has one.
        }
    }

    /// <summary>Writes whole lines above the bar.</summary>
    private sealed class AboveWriter(IAnsiConsole console) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override void WriteLine(string? value) => console.Write(new Line(value ?? ""));

        public override void WriteLine(object? value) => WriteLine(value?.ToString());
    }

    /// <summary>A line as it stands: no markup, no folding.</summary>
    private sealed class Line(string text) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [new Segment(text), Segment.LineBreak];
    }
}

/// <summary>Shows nothing.</summary>
internal sealed class NoProgress(TextWriter error) : IRunProgress
{
    public TextWriter Error => error;

    public void Begin(int documents)
    {
    }

    public void Done(int segments)
    {
    }
}

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
        error.WriteLine(FormattableString.Invariant(
            $"{_done} of {Counted.Of(_documents, "document")}, {_segments / Math.Max(_watch.Elapsed.TotalSeconds, 0.001):0} segments/s, {(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00} left"));
    }
}

/// <summary>How a run shows how far it is.</summary>
internal enum ProgressKind
{
    /// <summary>A bar on a terminal, nothing elsewhere.</summary>
    Auto,

    /// <summary>A line from time to time, for logs.</summary>
    Plain,

    /// <summary>Not at all.</summary>
    None,
}
