using System.CommandLine;
using Aligner.Transcripts.Decoding;

namespace Aligner.Cli.Commands;

internal sealed class LexiconBuildCommand : Command, IHasExamples
{
    public LexiconBuildCommand(CliStreams streams)
        : base("build", "Derives a lexicon from a file in CEDICT's format, for --lexicon or to be embedded.")
    {
        Arguments.Add(Cedict);
        Options.Add(Frequencies);
        Options.Add(Out);
        Options.Add(MaxSize);
        Validators.Add(result => FileClash.CheckInputs(result, [result.GetValue(Cedict), result.GetValue(Frequencies)], ("-o", result.GetValue(Out))));
        SetAction(result => new LexiconBuildAction(streams, result.GetValue(MaxSize)).Run(result.GetRequiredValue(Cedict), result.GetValue(Frequencies), result.GetRequiredValue(Out)));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner lexicon build cedict_ts.u8 --frequencies dict.txt -o cedict.alx",
        "aligner lexicon build cedict_ts.u8 -o own.alx && aligner align lesson-01.txt --lexicon own.alx -o lesson-01.tmx",
    ];

    private Argument<string> Cedict { get; } = new("cedict") { Description = "The dictionary: lines such as 中國 中国 [Zhong1 guo2] /China/." };

    private Option<string?> Frequencies { get; } = new("--frequencies") { Description = "How often words are used: a word a line with its count, as jieba's dict.txt. Texts are cut into the likeliest words; without it, into the fewest.", HelpName = "file" };

    private Option<string> Out { get; } = new("--output", "-o") { Description = "The lexicon to write.", HelpName = "file", Required = true };

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make("The largest file that is read: 500K, 256M, 1G, which is the most.");
}
