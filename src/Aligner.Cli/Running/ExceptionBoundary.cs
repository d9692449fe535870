using System.Data.Common;
using Aligner.Text;

namespace Aligner.Cli.Running;

/// <summary>
/// How a run ends that cannot go on: interrupted, with nowhere to write, with no one left who reads, or by a fault of the program.
/// </summary>
internal static class ExceptionBoundary
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
#pragma warning disable CA1031 // The outermost place: whatever ends the run is told, in a line that a person can use.
        catch (Exception problem)
#pragma warning restore CA1031
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
#pragma warning disable CA1031 // As above.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return Tell(error, problem, null);
        }
    }

    private static int Tell(TextWriter error, Exception problem, Func<string>? hint)
    {
        if (problem is IOException { HResult: StandardStreams.BrokenPipe })
            return ExitCode.ClosedPipe;
        error.WriteLine(problem switch
        {
            OperationCanceledException => $"{Interruption.Message}{hint?.Invoke()}",
            EndOfStreamException => $"cannot read: {problem.Message}",
            IOException or UnauthorizedAccessException or DbException => $"cannot write: {problem.Message}",
            OutOfMemoryException => "there is not enough memory for this; no unfinished file was left",
            _ => Unforeseen.ProblemOf(problem, "aligner").ToString(),
        });
        return problem is OperationCanceledException ? ExitCode.Interrupted : ExitCode.Input;
    }
}
