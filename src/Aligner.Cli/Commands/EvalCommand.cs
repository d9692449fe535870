using System.CommandLine;
using Aligner.Transcripts.Decoding;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner eval</c>: how good an alignment is.</summary>
internal sealed class EvalCommand : Command, IHasExamples
{
    public EvalCommand(CliStreams streams)
        : base("eval", "Compares an alignment with a gold one: strict and lax precision, recall and F1, by text and by bead type.")
    {
        Arguments.Add(Gold);
        Arguments.Add(Output);
        Options.Add(Diff);
        Options.Add(Json);
        Options.Add(MaxSize);
        SetAction(result => new EvalAction(streams, result.GetValue(MaxSize)).Run(result.GetRequiredValue(Gold), result.GetRequiredValue(Output), result.GetValue(Diff), result.GetValue(Json)));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner eval gold output --diff",
        "aligner eval lesson-01.gold.jsonl lesson-01.jsonl --json",
    ];

    private Argument<string> Gold { get; } = new("gold")
    {
        Description = "Bead lines (Chinese sentence indices, a tab, English ones) or JSON lines with en and zh; or NAME.en.group with NAME.zh.group, which name the group (verse, paragraph) of each sentence. A file, or a folder of .gold, .beads, .hyp, .jsonl and .en.group files.",
    };

    private Argument<string> Output { get; } = new("output") { Description = "The alignment to judge, in the same layouts; texts are matched by name." };

    private Option<bool> Diff { get; } = new("--diff") { Description = "List the beads on which the two disagree, with their texts (of NAME.en and NAME.zh beside bead lines)." };

    private Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs." };

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make("The largest file that is read: 500K, 256M, 1G, which is the most.");
}
