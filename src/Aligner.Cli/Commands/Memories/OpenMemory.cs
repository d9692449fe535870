using Aligner.Cli.Running;
using Aligner.Memory;
using Aligner.Text;
using Microsoft.Data.Sqlite;

namespace Aligner.Cli.Commands.Memories;

/// <summary>Opens a memory for a run. What is wrong with the file is told as a problem of it.</summary>
internal static class OpenMemory
{
    /// <param name="streams">For problems.</param>
    /// <param name="path">The file.</param>
    /// <param name="access">What the run does with it.</param>
    /// <param name="run">Gives the exit code.</param>
    public static int Run(CliStreams streams, string path, MemoryAccess access, Func<TranslationMemory, int> run) =>
        ExceptionBoundary.Run(streams.Error, () =>
    {
        var (memory, problem) = TranslationMemory.Open(path, access);
        if (memory is null)
            return Tell(streams, problem!);
        using (memory)
        {
            if (memory.IsFixed)
            {
                streams.Error.WriteLine(
                    $"{path} and its folder cannot be written: the memory is read as it stands, and what others change meanwhile is not seen");
            }

            try
            {
                return run(memory);
            }
            catch (SqliteException error)
            {
                return Tell(streams, TranslationMemory.ProblemOf(error, path));
            }
            catch (InvalidDataException error)
            {
                return Tell(streams,
                    new Problem("AL1402", Severity.Error, path, 1, 1,
                        $"{error.Message}; 'aligner memory compact' makes it anew from the texts"));
            }
        }
    });

    /// <summary>Opens a memory that is read beside something else; false where it cannot be, which is told.</summary>
    public static bool TryOpen(string? path, Action<Problem> report, out TranslationMemory? memory)
    {
        (memory, var problem) = path is null ? (null, null) : TranslationMemory.Open(path, MemoryAccess.Read);
        if (problem is not null)
            report(problem);
        return problem is null;
    }

    private static int Tell(CliStreams streams, Problem problem)
    {
        streams.Error.WriteLine(problem);
        return ExitCode.Input;
    }
}
