using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Configuration;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;

namespace Aligner.Cli.Commands.Aligning;

/// <summary><c>aligner align</c>: sources in, a corpus out.</summary>
internal sealed class AlignCommand : Command, IHasExamples
{
    private readonly ProjectSettings _settings;
    private readonly AlignOptionSet _options;

    public AlignCommand(CliStreams streams)
        : base("align", "Reads transcripts, aligns their two languages and writes a corpus.")
    {
        _settings = streams.Settings;
        _options = new AlignOptionSet(_settings);
        Arguments.Add(_options.Inputs);
        _options.Inputs.Validators.Add(result => OptionLikeInputs.Check(result, this));
        foreach (var option in _options.All)
            Options.Add(option);
        Validators.Add(CheckInputs);
        Validators.Add(CheckOutput);
        Validators.Add(CheckEdits);
        SetAction((result, cancellation) => Task.Run(() => Run(result, streams, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner align lessons -o corpus --to tmx,csv,jsonl",
        "aligner align lessons -o memory.tmx --source zh",
        "aligner align lesson-01.txt -o lesson-01.html --media lesson-01.mp4",
        "aligner align lesson-01.txt --min-score 0.8 --rejects doubtful.csv | jq -r .zh",
        "aligner align talk.en.srt talk.zh-CN.srt -o talk.tmx",
        "aligner align --english book.en.txt --chinese book.zh.txt -o book.tmx",
    ];

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation)
    {
        SettingsLine.Tell(streams,
            [.. result.GetValue(_options.CheckSegments) ? SettingsLine.OfChecks(_settings, []) : [],
                .. _options.Export.EffectsOfSettings(result)]);
        return new AlignAction(streams, _options.Read(result), cancellation).Run();
    }

    private void CheckInputs(CommandResult result)
    {
        var isPair = result.GetValue(_options.English) is not null;
        if (isPair != result.GetValue(_options.Chinese) is not null)
            result.AddError("--english and --chinese go together");
        else if (isPair && result.GetValue(_options.Inputs) is { Length: > 0 })
            result.AddError("give inputs, or --english and --chinese, not both");
        else if (!isPair && result.GetValue(_options.Inputs) is not { Length: > 0 })
            result.AddError("nothing to align: give files or folders, - for standard input, or --english and --chinese");
    }

    private void CheckEdits(CommandResult result)
    {
        var isGiven = result.GetValue(_options.Edits) is { Length: > 0 };
        if (result.GetValue(_options.Rebase) && !isGiven)
            result.AddError("--rebase is about the logs of --edits; give them too");
        if (result.GetValue(_options.Rebase) && result.GetValue(_options.Resume))
            result.AddError("--rebase needs all documents anew; it does not go with --resume");
        if (isGiven && _options.IsByCue(result))
            result.AddError("--edits is about sentences; it does not go with --level cue");
    }

    private void CheckOutput(CommandResult result)
    {
        var (plan, error) = OutputPlan.Make(result.GetValue(_options.Out), result.GetValue(_options.To) ?? []);
        var (rejects, unfit) = result.GetValue(_options.Rejects) is { } path ? OutputPlan.MakeFile(path, []) : default;
        foreach (var message in new[] { unfit, error }.OfType<string>())
            result.AddError(message);
        FileClash.CheckOutputs(result, ("-o", PathsOf(plan)), ("--rejects", PathsOf(rejects)),
            ("--report", [result.GetValue(_options.Report)]));
        FileClash.CheckInputs(result,
            [.. result.GetValue(_options.Inputs)
                ?? [], result.GetValue(_options.English), result.GetValue(_options.Chinese), result.GetValue(_options.Terms),
                .. FileClash.MemoryFiles(result.GetValue(_options.Memory)), result.GetValue(_options.LexiconFile),
                .. result.GetValue(_options.Edits)
                ?? []], ("--report", result.GetValue(_options.Report)));
    }

    private static IEnumerable<string?> PathsOf(OutputPlan? plan) =>
        plan is null ? [] : plan.IsFolder ? [plan.Path!] : plan.Path is null
        ? [OutputPlan.StandardOutput] : plan.PathsOf("", plan.Formats[0]);
}
