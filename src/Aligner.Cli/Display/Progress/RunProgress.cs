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
