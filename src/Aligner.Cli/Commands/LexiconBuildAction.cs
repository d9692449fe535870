using Aligner.Cli.Output;
using Aligner.Lexicon;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands;

internal sealed class LexiconBuildAction(CliStreams streams)
{
    /// <summary>Lines that cannot be read are told and passed over; where nothing could be read no file is written.</summary>
    public int Run(string cedict, string? frequencies, string output)
    {
        try
        {
            var unread = new List<Problem>();
            var counts = frequencies is null ? null : ReadFrequencies(frequencies, unread);
            using var reader = new StreamReader(cedict);
            using var file = new AtomicFile(output);
            var problems = LexiconBuilder.Build(reader, cedict, file.Stream, counts);
            foreach (var problem in unread.Concat(problems))
                streams.Error.WriteLine(problem);
            if (problems.Any(problem => problem.Severity == Severity.Error))
                return ExitCode.Input;
            file.Commit();
            return ExitCode.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"cannot build the lexicon: {error.Message}");
            return ExitCode.Input;
        }
    }

    private static WordFrequencies ReadFrequencies(string path, List<Problem> problems)
    {
        using var reader = new StreamReader(path);
        return WordFrequencies.Read(reader, path, problems);
    }
}
