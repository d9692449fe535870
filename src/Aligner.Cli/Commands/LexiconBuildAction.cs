using Aligner.Cli.Output;
using Aligner.Lexicon;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands;

internal sealed class LexiconBuildAction(CliStreams streams)
{
    /// <summary>Lines that cannot be read are told and passed over; where nothing could be read no file is written.</summary>
    public int Run(string cedict, string output)
    {
        try
        {
            using var reader = new StreamReader(cedict);
            using var file = new AtomicFile(output);
            var problems = LexiconBuilder.Build(reader, cedict, file.Stream);
            foreach (var problem in problems)
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
}
