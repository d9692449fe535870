namespace Aligner.Cli.Commands;

/// <summary>How a run ends that cannot go on: interrupted, or with nowhere to write.</summary>
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
        catch (OperationCanceledException)
        {
            error.WriteLine($"interrupted; no unfinished file was left{hint?.Invoke()}");
            return ExitCode.Interrupted;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"cannot write: {problem.Message}");
            return ExitCode.Input;
        }
    }
}
