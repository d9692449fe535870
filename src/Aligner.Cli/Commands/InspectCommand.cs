using System.CommandLine;
using Aligner.Cli.Input;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner inspect</c>: what was read of one source.</summary>
internal sealed class InspectCommand : Command, IHasExamples
{
    public InspectCommand(CliStreams streams)
        : base("inspect", "Shows how a source is understood and what is read of it: layout, metadata, terms, cues with their times, what is set apart, problems.")
    {
        Arguments.Add(Input);
        Options.Add(Encoding);
        Options.Add(Layout);
        Options.Add(MaxSize);
        Options.Add(Json);
        SetAction(result => new InspectAction(streams).Run(result.GetRequiredValue(Input), new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize), result.GetValue(Layout)), result.GetValue(Json)));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner inspect lesson-01.txt",
        "aligner inspect lesson-01.txt --json | jq .terms",
        "aligner inspect meeting.txt --layout-hint '{name} {time}'",
    ];

    private Argument<string> Input { get; } = new("input") { Description = "A file, a folder of WebVTT segments, or - for standard input." };

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private Option<LayoutHint?> Layout { get; } = LayoutOption.Make();

    private Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs." };
}
