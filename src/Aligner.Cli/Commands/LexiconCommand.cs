using System.CommandLine;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Input;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Lexicon.Building;
using Aligner.Text;
using Aligner.Transcripts.Decoding;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner lexicon build</c>: the derived lexicon from a CEDICT file.</summary>
internal sealed class LexiconCommand : Command, IHasExamples
{
    public LexiconCommand(CliStreams streams)
        : base("lexicon", "Makes the lexicon that sentences are aligned by.") =>
        Subcommands.Add(new LexiconBuildCommand(streams));

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner lexicon build cedict_ts.u8 -o cedict.alx",
        "aligner lexicon build cedict_ts.u8 -o own.alx && aligner align lesson-01.txt --lexicon own.alx -o lesson-01.tmx",
    ];
}

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
        (SourceOptions.Default with { MaxSize = maxSize }).ReadFile(path, _problems.Add) is { } bytes
        ? new StreamReader(new MemoryStream(bytes)) : null;
}

internal sealed class LexiconBuildCommand : Command, IHasExamples
{
    public LexiconBuildCommand(CliStreams streams)
        : base("build", "Derives a lexicon from a file in CEDICT's format, for --lexicon or to be embedded.")
    {
        Arguments.Add(Cedict);
        Options.Add(Frequencies);
        Options.Add(Out);
        Options.Add(MaxSize);
        Validators.Add(result =>
            FileClash.CheckInputs(result, [result.GetValue(Cedict), result.GetValue(Frequencies)], ("-o", result.GetValue(Out))));
        SetAction(result => new LexiconBuildAction(streams, result.GetValue(MaxSize)).Run(result.GetRequiredValue(Cedict),
            result.GetValue(Frequencies), result.GetRequiredValue(Out)));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner lexicon build cedict_ts.u8 --frequencies dict.txt -o cedict.alx",
        "aligner lexicon build cedict_ts.u8 -o own.alx && aligner align lesson-01.txt --lexicon own.alx -o lesson-01.tmx",
    ];

    private Argument<string> Cedict { get; } = new("cedict") { Description = "The dictionary: lines such as 中國 中国 [Zhong1 guo2] /China/." };

    private Option<string?> Frequencies { get; } =
        new("--frequencies")
        {
            Description = "How often words are used: a word a line with its count, as jieba's dict.txt. Texts are cut into the likeliest "
                + "words; without it, into the fewest.",
            HelpName = "file",
        };

    private Option<string> Out { get; } =
        new("--output", "-o") { Description = "The lexicon to write.", HelpName = "file", Required = true };

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make("The largest file that is read: 500K, 256M, 1G, which is the most.");
}
