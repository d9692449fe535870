namespace Aligner.Cli.Commands;

/// <summary>How a run ends that cannot go on: interrupted, with nowhere to write, or with no one left who reads.</summary>
internal static class Guarded
{
    /// <param name="error">For people.</param>
    /// <param name="run">Gives the exit code.</param>
    /// <param name="hint">How to go on after an interruption.</param>
    public static int Run(TextWriter error, Func<int> run, Func<string>? hint = null)
    {
        try
        {
            return run();
        }
        catch (Exception problem) when (Ends(problem))
        {
            return Tell(error, problem, hint);
        }
    }

    /// <summary>The same for what is outside of a command's own run: help, lists, the last of the output.</summary>
    public static async Task<int> RunAsync(TextWriter error, Func<Task<int>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Exception problem) when (Ends(problem))
        {
            return Tell(error, problem, null);
        }
    }

    private static bool Ends(Exception problem) => problem is OperationCanceledException or IOException or UnauthorizedAccessException;

    private static int Tell(TextWriter error, Exception problem, Func<string>? hint)
    {
        if (problem is IOException { HResult: StandardStreams.BrokenPipe })
            return ExitCode.ClosedPipe;
        if (problem is not OperationCanceledException)
        {
            error.WriteLine($"cannot {(problem is EndOfStreamException ? "read" : "write")}: {problem.Message}");
            return ExitCode.Input;
        }

        error.WriteLine($"interrupted; no unfinished file was left{hint?.Invoke()}");
        return ExitCode.Interrupted;
    }
}
