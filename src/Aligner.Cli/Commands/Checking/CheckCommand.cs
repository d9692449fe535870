using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Commands.Memories;
using Aligner.Cli.Configuration;
using Aligner.Cli.Display.Findings;
using Aligner.Cli.Input;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Memory;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands.Checking;

/// <summary><c>aligner check</c>: what is wrong with a corpus.</summary>
internal sealed class CheckCommand : Command, IHasExamples
{
    private static readonly (string Name, FindingSeverity? Value)[] Limits = [("none", null), ("error", FindingSeverity.Error),
        ("warning", FindingSeverity.Warning), ("note", FindingSeverity.Note)];
    private static readonly (string Name, Level Value)[] Levels = [("sentence", Segments.Level.Sentence), ("clause", Segments.Level.Clause),
        ("cue", Segments.Level.Cue)];

    public CheckCommand(CliStreams streams)
        : base("check", "Finds wrong pairs and what else is wrong with a corpus, and says why.")
    {
        Arguments.Add(Inputs);
        Inputs.Validators.Add(result => OptionLikeInputs.Check(result, this));
        foreach (var option in (Option[])[ListAll, Severities, FailOn, Baseline, Json, Sarif, Html, Terms, Memory, LexiconFile, Level,
            Encoding, Layout, MaxSize])
        {
            Options.Add(option);
        }

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

    private Option<string> FailOn { get; } =
        Choice.Option("--fail-on", Limits, "End with exit code 3 where something of this severity or a higher one is found.");

    private Option<string?> Baseline { get; } =
        new("--baseline") { Description = "Pass over what is known: the findings of an earlier run with --json.", HelpName = "file" };

    private Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs, an object a line." };

    private Option<string?> Sarif { get; } =
        new("--sarif") { Description = "Write the findings as SARIF 2.1.0, for editors and code hosts.", HelpName = "file" };

    private Option<string?> Html { get; } =
        new("--html")
        {
            Description = "Write a page with counts, findings in their context and pictures, which works from disk.",
            HelpName = "file",
        };

    private Option<string?> Terms { get; } = new("--terms")
    {
        Description = "A glossary that translations must follow: CSV with the columns en and zh, variants parted by |, or TBX.",
        HelpName = "file",
    };

    private Option<string?> Memory { get; } =
        new("--memory")
        {
            Description = "A translation memory made by 'aligner memory add': find what it has translated otherwise.",
            HelpName = "file",
        };

    private Option<string?> LexiconFile { get; } =
        new("--lexicon") { Description = "A lexicon made by 'aligner lexicon build', in place of the embedded one.", HelpName = "file" };

    private Option<string> Level { get; } = Choice.Option("--level", Levels, "How much one segment of a source holds.");

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private Option<LayoutHint?> Layout { get; } = LayoutOption.Make();

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation)
    {
        SettingsLine.Tell(streams,
            [.. SettingsLine.OfChecks(streams.Settings, (result.GetValue(Severities) ?? []).Select(row => row.Kind.Name)),
                .. result.GetValue(ListAll) ? [] : EffectsOnRun(result, streams.Settings)]);
        return result.GetValue(ListAll)
            ? CheckList.Print(streams.Output, SeveritiesOf(result, streams.Settings))
            : new CheckAction(streams, Read(result, streams.Settings), cancellation).Run();
    }

    private IEnumerable<string?> EffectsOnRun(ParseResult result, ProjectSettings settings) =>
    [
        SettingsLine.OfOption(FailOn.Name, settings.FailOn == Limits[0].Name
            ? null : settings.FailOn, result.GetResult(FailOn) is not { Implicit: true }),
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
        FailOn = Choice.Value(Limits, result.GetResult(FailOn) is { Implicit: true }
            ? settings.FailOn ?? Limits[0].Name : result.GetRequiredValue(FailOn)),
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
            [.. result.GetValue(Inputs)
                ?? [], result.GetValue(Baseline), result.GetValue(Terms), .. FileClash.MemoryFiles(result.GetValue(Memory)),
                result.GetValue(LexiconFile)],
            ("--sarif", result.GetValue(Sarif)),
            ("--html", result.GetValue(Html)));
    }
}

/// <summary>
/// One run of <c>aligner check</c>: segments are read, aligned where they are none yet, and looked at as a stream. JSON lines
/// are written as they come; what is shown to people, who want the worst first, waits in a file.
/// </summary>
internal sealed class CheckAction(CliStreams streams, CheckRequest request, CancellationToken cancellation)
{
    private readonly CheckSummary _summary = new(streams);

    public int Run() => ExceptionBoundary.Run(streams.Error, () =>
    {
        if (!OpenMemory.TryOpen(request.MemoryPath, _summary.Note, out var memory))
            return ExitCode.Input;
        using var closed = memory;
        if (Resources.Load(request, _summary.Note) is not var (segmenter, terms)
            || Baseline.Load(request.BaselinePath, request.Sources, _summary.Note) is not { } baseline)
        {
            return ExitCode.Input;
        }

        var input = new CheckInput(streams.Input, _summary.Note, request.Sources, segmenter, cancellation);
        var checker = new Checker(request.Options
            with
        {
            Terms = terms,
            Shortlist = input.Shortlist,
            Lexicon = new(() => segmenter.Lexicon),
            Earlier = memory is null ? null : new EarlierPairs(memory).OtherThan,
        });
        using var report = new CheckReport(streams, request, _summary);
        foreach (var block in Blocks(checker, input))
            report.Write(block, baseline);
        report.Complete();
        _summary.Print(baseline.Silenced);
        input.PassedOver.Tell(streams.Notes);
        return _summary.HasErrors ? ExitCode.Input : _summary.Worst >= request.FailOn ? ExitCode.Found : ExitCode.Done;
    });

    private IEnumerable<CheckedBlock> Blocks(Checker checker, CheckInput input)
    {
        foreach (var segment in input.Segments(request.Inputs))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var block in Unforeseen.Guard(segment.Document, _summary.Note, () => checker.Add(segment)))
                yield return block;
        }

        foreach (var block in Unforeseen.Guard("the corpus", _summary.Note, checker.Complete))
            yield return block;
    }
}

/// <summary>The option that sets how much the findings of a check matter: numbers=off, AL1014=error.</summary>
internal static class SeverityOption
{
    private static readonly FindingSeverity[] Severities = Enum.GetValues<FindingSeverity>();

    public static Option<(CheckKind Kind, FindingSeverity Severity)[]> Make()
    {
        var option = new Option<(CheckKind, FindingSeverity)[]>("--severity")
        {
            Description = $"How much a check matters ({string.Join(", ", Severities.Select(severity => severity.Name()))}); several parted by commas. 'all' stands for every check.",
            HelpName = "check=severity",
            AllowMultipleArgumentsPerToken = false,
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = result => [.. Items(result).SelectMany(item => Parse(item).Rows)],
        };
        option.Validators.Add(result =>
        {
            foreach (var error in Items(result).Select(item => Parse(item).Error).OfType<string>())
                result.AddError(error);
        });
        option.CompletionSources.Add(
            [.. CheckKinds.All.SelectMany(kind => Severities.Select(severity => $"{kind.Name}={severity.Name()}"))]);
        return option;
    }

    private static IEnumerable<string> Items(SymbolResult result) =>
        result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static (IEnumerable<(CheckKind, FindingSeverity)> Rows, string? Error) Parse(string item)
    {
        if (item.Split('=') is not [var name, var severityName])
            return ([], $"'{item}' is not a check and its severity; expected one such as numbers=warning");
        if (name != "all" && CheckKinds.Find(name) is null)
            return ([], $"'{name}' is not a check{Nearest.Choices(name, CheckKinds.All.Select(kind => kind.Name))}");
        if (Array.FindIndex(Severities, severity => severity.Name() == severityName) is not (>= 0 and var index))
            return ([], $"'{severityName}' is not a severity{Nearest.Choices(severityName, Severities.Select(severity => severity.Name()))}");
        return (CheckKinds.All.Where(kind => name == "all" || kind == CheckKinds.Find(name))
            .Select(kind => (kind, Severities[index])), null);
    }
}
