using System.CommandLine;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner formats</c>: what can be read and written.</summary>
internal sealed class FormatsCommand : Command, IHasExamples
{
    public FormatsCommand(CliStreams streams)
        : base("formats", "Lists the formats that can be read and written.")
    {
        Options.Add(Json);
        SetAction(result => FormatsAction.Run(result.GetValue(Json), streams));
    }

    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs." };

    public IReadOnlyList<string> Examples { get; } = ["aligner formats", "aligner formats --json"];
}
