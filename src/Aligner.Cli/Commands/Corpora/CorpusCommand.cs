using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Configuration;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;

namespace Aligner.Cli.Commands.Corpora;

/// <summary>A command that reads segments and writes segments: its inputs, output and formats.</summary>
internal abstract class CorpusCommand : Command, IHasExamples
{
    private readonly CliStreams _streams;

    protected CorpusCommand(string name, string description, CliStreams streams)
        : base(name, description)
    {
        _streams = streams;
        Export = new ExportOptionSet(streams.Settings);
        Arguments.Add(Inputs);
        Inputs.Validators.Add(result => OptionLikeInputs.Check(result, this));
        Validators.Add(result =>
        {
            if (result.GetValue(Inputs) is not { Length: > 0 } && !streams.IsInputPiped)
                result.AddError("nothing to read: give files or folders, or - for standard input");
        });
    }

    public abstract IReadOnlyList<string> Examples { get; }

    protected Argument<string[]> Inputs { get; } = new("input")
    {
        Description = "Corpora: files, folders, or - for standard input, which is read too where nothing is named and something is piped "
            + "in.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    protected Option<string?> Out { get; } = new("--output", "-o")
    {
        Description = "A file for all, a folder for a file per document, or - for standard output (the default).",
        HelpName = "file|folder|-",
    };

    protected ExportOptionSet Export { get; }

    protected Option<CorpusFormat?> From { get; } =
        FormatOption.Make("--from", [.. CorpusFormats.All.Where(format => format.CanRead)],
            "The format of the inputs; recognised by their content unless given.");

    private Option<bool> Force { get; } = ForceOption.Make();

    private Option<CorpusFormat[]> To { get; } =
        FormatOption.MakeList("--to", CorpusFormats.All,
            "The formats to write; the extension of the output file where there is one, else jsonl.");

    /// <summary>Adds the options that all share after those of the command itself, so that help shows its own first.</summary>
    protected void AddShared()
    {
        Options.Add(From);
        Options.Add(Out);
        Options.Add(To);
        Options.Add(Force);
        foreach (var option in Export.All)
            Options.Add(option);
        Validators.Add(CheckOutput);
    }

    protected IReadOnlyList<string> InputsOf(ParseResult result) =>
        result.GetValue(Inputs) is { Length: > 0 } inputs ? inputs : [InputFile.StandardInput];

    protected CorpusRequest Read(ParseResult result)
    {
        SettingsLine.Tell(_streams, Export.EffectsOfSettings(result));
        return new(InputsOf(result), result.GetValue(From), OutputPlan.Make(result.GetValue(Out), result.GetValue(To) ?? []).Plan!,
            Export.Read(result))
        { IsForced = result.GetValue(Force) };
    }

    private void CheckOutput(CommandResult result)
    {
        if (OutputPlan.Make(result.GetValue(Out), result.GetValue(To) ?? []).Error is { } error)
            result.AddError(error);
    }
}
