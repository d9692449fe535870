using System.CommandLine.Parsing;
using System.CommandLine;
using Aligner.Cli.Display.Progress;
using Aligner.Cli.Input;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Pairing;
using Aligner.Quality;
using Aligner.Segments;
using Aligner.Segments.Operations;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands.Aligning;

/// <summary>The options of <c>aligner align</c>.</summary>
internal sealed class AlignOptionSet(ProjectSettings settings)
{
    private static readonly (string Name, Level Value)[] Levels = [("sentence", Segments.Level.Sentence), ("clause", Segments.Level.Clause),
        ("cue", Segments.Level.Cue)];

    private static readonly (string Name, ProgressKind Value)[] ProgressKinds = [("auto", ProgressKind.Auto), ("plain", ProgressKind.Plain),
        ("none", ProgressKind.None)];

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All =>
    [English, Chinese, Offset, Presplit, Encoding, EnglishEncoding, ChineseEncoding, Layout, MaxSize,
        Out, To, Level, JoinCues, Explain, Parts, MinimumScore, MinimumTranslation, Rejects, Terms, Memory, LexiconFile, Edits, Rebase,
            Reviewed, CheckSegments, Report, Jobs, Resume, Force, Shard, Progress, .. Export.All];

    public Argument<string[]> Inputs { get; } = new("input")
    {
        Description = "Files, folders (read with their subfolders) or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string?> English { get; } =
        new("--english")
        {
            Description = "An English subtitle, or a text with a paragraph a line; with --chinese, in place of inputs. Or a folder of "
                + "them, as chapters, which are paired by name or by content.",
            HelpName = "file|folder",
        };

    public Option<string?> Chinese { get; } =
        new("--chinese") { Description = "Its Chinese translation, or the folder with them.", HelpName = "file|folder" };

    private Option<TimeSpan?> Offset { get; } =
        SecondsOption.Make("--offset", "Add so many seconds to the times of the Chinese file of a pair, in place of those found.");

    private Option<bool> Presplit { get; } = new("--presplit") { Description = "Take each line, or each side of a cue, as one sentence." };

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<SourceEncoding?> EnglishEncoding { get; } =
        EncodingOption.Make("--english-encoding",
            "The encoding of the English files of pairs, where it is another than that of the Chinese ones.");

    private Option<SourceEncoding?> ChineseEncoding { get; } =
        EncodingOption.Make("--chinese-encoding", "The encoding of the Chinese files of pairs.");

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private Option<LayoutHint?> Layout { get; } = LayoutOption.Make();

    public Option<string?> Out { get; } = new("--output", "-o")
    {
        Description = "A file for one corpus of all inputs, a folder for a file per document, or - for standard output (the default).",
        HelpName = "file|folder|-",
    };

    public Option<CorpusFormat[]> To { get; } =
        FormatOption.MakeList("--to", CorpusFormats.All,
            "The formats to write; the extension of the output file where there is one, else jsonl.");

    private Option<string> Level { get; } = Choice.Option("--level", Levels, "How much one segment holds.");

    private Option<Part[]> Parts { get; } = PartsOption.Make("The parts of each document to write; all unless given.");

    private Option<bool> JoinCues { get; } =
        new("--join-cues") { Description = "Join a sentence that plainly goes on in the next cue with its rest." };

    private Option<bool> Explain { get; } =
        new("--explain")
        {
            Description = "Add a field with what spoke for each segment: words, numbers, lengths, with weights (CSV, JSON lines).",
        };

    private Option<double> MinimumTranslation { get; } = MakeMinimumTranslation();

    private Option<double> MinimumScore { get; } =
        ScoreOption.Make("--min-score", "Keep segments whose score, the probability that the pair is right, is at least this.");

    public Option<string?> Rejects { get; } =
        new("--rejects") { Description = "Write what --min-score leaves out to this file.", HelpName = "file" };

    public Option<string?> Terms { get; } = new("--terms")
    {
        Description = "A glossary to align by: CSV with the columns en and zh, or TBX. A lesson's own shortlist is always used.",
        HelpName = "file",
    };

    public Option<string?> Memory { get; } = new("--memory")
    {
        Description = "A translation memory made by 'aligner memory add': sentences that it has are paired as they were, names are told by "
            + "what they were called before, and pairs that it has of other documents get the flag repeat.",
        HelpName = "file",
    };

    public Option<string?> LexiconFile { get; } =
        new("--lexicon") { Description = "A lexicon made by 'aligner lexicon build', in place of the embedded one.", HelpName = "file" };

    public Option<string[]> Edits { get; } = new("--edits")
    {
        Description = "Apply what reviewers said: an edit log, or a folder of them. Several of one document are joined; where they "
            + "contradict each other, both are told and the exit code is 3.",
        HelpName = "file|folder",
    };

    public Option<bool> Rebase { get; } =
        new("--rebase")
        {
            Description = "Bring the logs of --edits to the documents as they are: what was said of changed sentences becomes doubtful.",
        };

    private Option<bool> Reviewed { get; } = new("--reviewed") { Description = "Keep only what a reviewer has confirmed." };

    public Option<string?> Report { get; } = new("--report")
    {
        Description = "Write accounts as JSON: for each document what was read as what, what was left out and why.",
        HelpName = "file",
    };

    private Option<int> Jobs { get; } = JobsOption.Make();

    public Option<bool> Resume { get; } =
        new("--resume")
        {
            Description = "Go on after an interrupted run with the same options and output, without aligning again what it had finished.",
        };

    private Option<bool> Force { get; } = ForceOption.Make();

    private Option<Shard?> Shard { get; } = ShardOption.Make();

    private Option<string> Progress { get; } =
        Choice.Option("--progress", ProgressKinds,
            "How far the run is: a bar where standard error is a terminal; a line every few seconds, for logs; or nothing.");

    public Option<bool> CheckSegments { get; } =
        new("--check") { Description = "Check the segments, and flag what is found (check-numbers …; see 'aligner check')." };

    public ExportOptionSet Export { get; } = new(settings);

    private static Option<double> MakeMinimumTranslation()
    {
        var option = ScoreOption.Make("--min-translation",
            "Warn of two files of whose text less than this share is in pairs with a score of at least 0.5.");
        option.DefaultValueFactory = _ => SegmentSelection.Everything.MinimumTranslation;
        return option;
    }

    /// <summary>Whether a segment is to be a cue.</summary>
    public bool IsByCue(CommandResult result) =>
        result.GetValue(Level) == Levels.First(level => level.Value == Segments.Level.Cue).Name;

    /// <summary>What is asked for.</summary>
    public AlignRequest Read(ParseResult result) => new()
    {
        Inputs = result.GetValue(Inputs) ?? [],
        Pair = result.GetValue(English) is { } english && result.GetValue(Chinese) is { } chinese ? (english, chinese) : null,
        Output = OutputPlan.Make(result.GetValue(Out), result.GetValue(To) ?? []).Plan!,
        Timelines = TimelineOptions.Default with { Offset = result.GetValue(Offset) },
        Rejects = result.GetValue(Rejects) is { } rejects ? OutputPlan.MakeFile(rejects, []).Plan : null,
        Selection = SegmentSelection.Everything with
        {
            Parts = result.GetValue(Parts) is { Length: > 0 } parts ? parts.ToHashSet() : SegmentSelection.Everything.Parts,
            MinimumScore = result.GetValue(MinimumScore),
            MinimumTranslation = result.GetValue(MinimumTranslation),
            OnlyReviewed = result.GetValue(Reviewed),
        },
        Segmenter = SegmenterOptions.Default with
        {
            Level = Choice.Value(Levels, result.GetRequiredValue(Level)),
            IsPresplit = result.GetValue(Presplit),
            JoinsCues = result.GetValue(JoinCues),
            Explains = result.GetValue(Explain),
        },
        LexiconPath = result.GetValue(LexiconFile),
        TermsPath = result.GetValue(Terms),
        EditsPaths = result.GetValue(Edits) ?? [],
        Rebases = result.GetValue(Rebase),
        MemoryPath = result.GetValue(Memory),
        Checks = result.GetValue(CheckSegments) ? CheckOptions.Default with { Severities = settings.Checks } : null,
        ReportPath = result.GetValue(Report),
        Sources = new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize),
            result.GetValue(Layout))
        { English = result.GetValue(EnglishEncoding), Chinese = result.GetValue(ChineseEncoding) },
        Jobs = JobsOption.ValueOf(Jobs, result),
        Progress = result.GetValue(CommandList.Quiet) ? ProgressKind.None : Choice.Value(ProgressKinds, result.GetRequiredValue(Progress)),
        Resumes = result.GetValue(Resume),
        IsForced = result.GetValue(Force),
        Shard = result.GetValue(Shard),
        Export = Export.Read(result)
            with
        { Level = Choice.Value(Levels, result.GetRequiredValue(Level)), HasExplanations = result.GetValue(Explain) },
    };
}
