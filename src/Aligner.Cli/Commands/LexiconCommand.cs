using System.CommandLine;

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
