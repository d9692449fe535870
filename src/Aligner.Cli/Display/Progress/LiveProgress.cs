using System.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Aligner.Cli.Display.Progress;

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
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error), Interactive = InteractionSupport.Yes });
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
