using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Lexicon;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;

namespace Aligner.Cli.Commands;

internal sealed class LexiconBuildAction(CliStreams streams, SizeLimit maxSize)
{
    private readonly List<Problem> _problems = [];

    /// <summary>Lines that cannot be read are told and passed over; where nothing could be read no file is written.</summary>
    public int Run(string cedict, string? frequencies, string output)
    {
        try
        {
            var isWritten = Build(cedict, frequencies, output);
            foreach (var problem in _problems)
                streams.Error.WriteLine(problem);
            return isWritten ? ExitCode.Done : ExitCode.Input;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"cannot write the lexicon: {error.Message}");
            return ExitCode.Input;
        }
    }

    private bool Build(string cedict, string? frequencies, string output)
    {
        using var counts = frequencies is null ? null : Open(frequencies);
        using var dictionary = Open(cedict);
        if (dictionary is null || (frequencies is not null && counts is null))
            return false;
        var words = counts is null ? null : WordFrequencies.Read(counts, frequencies!, _problems);
        using var file = new AtomicFile(output);
        _problems.AddRange(LexiconBuilder.Build(dictionary, cedict, file.Stream, words));
        if (_problems.Any(problem => problem.Severity == Severity.Error))
            return false;
        file.Commit();
        return true;
    }

    /// <summary>Null where the file cannot be read, which is then told.</summary>
    private StreamReader? Open(string path) =>
        (SourceOptions.Default with { MaxSize = maxSize }).ReadFile(path, _problems.Add) is { } bytes ? new StreamReader(new MemoryStream(bytes)) : null;
}
