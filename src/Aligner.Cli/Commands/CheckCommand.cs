using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Input;
using Aligner.Cli.Configuration;
using Aligner.Cli.Display;
using Aligner.Corpus;
using Aligner.Quality;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner check</c>: what is wrong with a corpus.</summary>
internal sealed class CheckCommand : Command, IHasExamples
{
    private static readonly (string Name, FindingSeverity? Value)[] Limits = [("none", null), ("error", FindingSeverity.Error), ("warning", FindingSeverity.Warning), ("note", FindingSeverity.Note)];
    private static readonly (string Name, Level Value)[] Levels = [("sentence", Corpus.Level.Sentence), ("clause", Corpus.Level.Clause), ("cue", Corpus.Level.Cue)];

    public CheckCommand(CliStreams streams)
        : base("check", "Finds wrong pairs and what else is wrong with a corpus, and says why.")
    {
        Arguments.Add(Inputs);
        Inputs.Validators.Add(result => OptionLikeInputs.Check(result, this));
        foreach (var option in (Option[])[ListAll, Severities, FailOn, Baseline, Json, Sarif, Html, Terms, Memory, LexiconFile, Level, Encoding, Layout, MaxSize])
            Options.Add(option);
        Validators.Add(CheckInputs);
        SetAction((result, cancellation) => Task.Run(() => Run(result, streams, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner check lessons --fail-on error",
        "aligner check memory.tmx --terms glossary.csv --severity spacing=off,names=warning",
        "aligner check corpus.jsonl --json > known.jsonl; aligner check corpus.jsonl --baseline known.jsonl",
    ];

    private Argument<string[]> Inputs { get; } = new("input")
    {
        Description = "Corpora, or sources, which are aligned first: files, folders, or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private Option<bool> ListAll { get; } = new("--list") { Description = "List the checks with their codes and severities." };

    private Option<(CheckKind Kind, FindingSeverity Severity)[]> Severities { get; } = SeverityOption.Make();

    private Option<string> FailOn { get; } = Choice.Option("--fail-on", Limits, "End with exit code 3 where something of this severity or a higher one is found.");

    private Option<string?> Baseline { get; } = new("--baseline") { Description = "Pass over what is known: the findings of an earlier run with --json.", HelpName = "file" };

    private Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs, an object a line." };

    private Option<string?> Sarif { get; } = new("--sarif") { Description = "Write the findings as SARIF 2.1.0, for editors and code hosts.", HelpName = "file" };

    private Option<string?> Html { get; } = new("--html") { Description = "Write a page with counts, findings in their context and pictures, which works from disk.", HelpName = "file" };

    private Option<string?> Terms { get; } = new("--terms")
    {
        Description = "A glossary that translations must follow: CSV with the columns en and zh, variants parted by |, or TBX.",
        HelpName = "file",
    };

    private Option<string?> Memory { get; } = new("--memory") { Description = "A translation memory made by 'aligner memory add': find what it has translated otherwise.", HelpName = "file" };

    private Option<string?> LexiconFile { get; } = new("--lexicon") { Description = "A lexicon made by 'aligner lexicon build', in place of the embedded one.", HelpName = "file" };

    private Option<string> Level { get; } = Choice.Option("--level", Levels, "How much one segment of a source holds.");

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private Option<LayoutHint?> Layout { get; } = LayoutOption.Make();

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation)
    {
        SettingsLine.Tell(streams, [.. SettingsLine.OfChecks(streams.Settings, (result.GetValue(Severities) ?? []).Select(row => row.Kind.Name)), .. result.GetValue(ListAll) ? [] : EffectsOnRun(result, streams.Settings)]);
        return result.GetValue(ListAll) ? CheckList.Print(streams.Output, SeveritiesOf(result, streams.Settings)) : new CheckAction(streams, Read(result, streams.Settings), cancellation).Run();
    }

    private IEnumerable<string?> EffectsOnRun(ParseResult result, ProjectSettings settings) =>
    [
        SettingsLine.OfOption(FailOn.Name, settings.FailOn == Limits[0].Name ? null : settings.FailOn, result.GetResult(FailOn) is not { Implicit: true }),
        SettingsLine.OfOption(Terms.Name, settings.Terms, result.GetValue(Terms) is not null),
    ];

    private CheckRequest Read(ParseResult result, ProjectSettings settings) => new()
    {
        Inputs = result.GetValue(Inputs) ?? [],
        Options = CheckOptions.Default with { Severities = SeveritiesOf(result, settings) },
        Segmenter = SegmenterOptions.Default with { Level = Choice.Value(Levels, result.GetRequiredValue(Level)) },
        Sources = new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize), result.GetValue(Layout)),
        LexiconPath = result.GetValue(LexiconFile),
        TermsPath = result.GetValue(Terms) ?? settings.Terms,
        MemoryPath = result.GetValue(Memory),
        BaselinePath = result.GetValue(Baseline),
        IsJson = result.GetValue(Json),
        SarifPath = result.GetValue(Sarif),
        HtmlPath = result.GetValue(Html),
        FailOn = Choice.Value(Limits, result.GetResult(FailOn) is { Implicit: true } ? settings.FailOn ?? Limits[0].Name : result.GetRequiredValue(FailOn)),
    };

    private ImmutableDictionary<string, FindingSeverity> SeveritiesOf(ParseResult result, ProjectSettings settings) =>
        (result.GetValue(Severities) ?? []).Aggregate(settings.Checks, (all, row) => all.SetItem(row.Kind.Name, row.Severity));

    private void CheckInputs(CommandResult result)
    {
        if (!result.GetValue(ListAll) && result.GetValue(Inputs) is not { Length: > 0 })
            result.AddError("nothing to check: give files or folders, or - for standard input");
        FileClash.CheckOutputs(result, ("--sarif", [result.GetValue(Sarif)]), ("--html", [result.GetValue(Html)]));
        FileClash.CheckInputs(
            result,
            [.. result.GetValue(Inputs) ?? [], result.GetValue(Baseline), result.GetValue(Terms), .. FileClash.MemoryFiles(result.GetValue(Memory)), result.GetValue(LexiconFile)],
            ("--sarif", result.GetValue(Sarif)),
            ("--html", result.GetValue(Html)));
    }
}
