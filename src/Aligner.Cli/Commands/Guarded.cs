namespace Aligner.Cli.Commands;

/// <summary>How a run ends that cannot go on: interrupted, or with nowhere to write.</summary>
internal static class Guarded
{
    public static int Run(TextWriter error, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("interrupted; no unfinished file was left");
            return ExitCode.Interrupted;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"cannot write: {problem.Message}");
            return ExitCode.Input;
        }
    }
}
