using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Pairing;
using Aligner.Quality;
using Aligner.Segments;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands.Reviews;

/// <summary><c>aligner review</c>: a page on which a person corrects the alignment of documents.</summary>
internal sealed class ReviewCommand : Command, IHasExamples
{
    private const int MostPort = 65535;
    private const string PageFormat = "review";

    private readonly ProjectSettings _settings;

    public ReviewCommand(CliStreams streams)
        : base("review", "Opens a page on which a person corrects the alignment of documents and corpora; what is said goes into their "
            + "logs, for 'align --edits', or for 'convert --edits'.")
    {
        _settings = streams.Settings;
        Arguments.Add(Inputs);
        Inputs.Validators.Add(result => OptionLikeInputs.Check(result, this));
        foreach (var option in (Option[])[English, Chinese, Offset, Presplit, JoinCues, Encoding, EnglishEncoding, ChineseEncoding, Layout,
            MaxSize, Terms, LexiconFile, Edits, Media, Memory, By, To, Out, Port, Idle, NoBrowser])
        {
            Options.Add(option);
        }

        Validators.Add(CheckInputs);
        SetAction((result, cancellation) =>
            Task.Run(() => ExceptionBoundary.Run(streams.Error, () => new ReviewRun(streams, Read(result), cancellation).Run()),
                CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner review lesson-01.txt --no-browser --idle 1",
        "aligner review talk.en.srt talk.zh-CN.srt --by Anna --memory memory.db --no-browser --idle 1",
        "aligner review lessons --edits reviews --no-browser --idle 1",
        "aligner review lesson-01.txt --to review -o lesson-01.html",
        "aligner review memory.tmx --no-browser --idle 1",
        "aligner review lesson-01.txt --no-browser --idle 1 && aligner align lesson-01.txt -o lesson-01.tmx",
    ];

    private Argument<string[]> Inputs { get; } =
        new("source")
        {
            Description = "Documents: files, English files with their Chinese ones, corpora, and folders of them.",
            Arity = ArgumentArity.ZeroOrMore,
        };

    private Option<string?> English { get; } =
        new("--english")
        {
            Description = "An English subtitle, or a text with a paragraph a line; with --chinese, in place of sources.",
            HelpName = "file",
        };

    private Option<string?> Chinese { get; } = new("--chinese") { Description = "Its Chinese translation.", HelpName = "file" };

    private Option<TimeSpan?> Offset { get; } =
        SecondsOption.Make("--offset", "Add so many seconds to the times of the Chinese file of a pair, in place of those found.");

    private Option<bool> Presplit { get; } = new("--presplit") { Description = "Take each line, or each side of a cue, as one sentence." };

    private Option<bool> JoinCues { get; } =
        new("--join-cues") { Description = "Join a sentence that plainly goes on in the next cue with its rest." };

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<SourceEncoding?> EnglishEncoding { get; } =
        EncodingOption.Make("--english-encoding",
            "The encoding of the English file of a pair, where it is another than that of the Chinese one.");

    private Option<SourceEncoding?> ChineseEncoding { get; } =
        EncodingOption.Make("--chinese-encoding", "The encoding of the Chinese file of a pair.");

    private Option<LayoutHint?> Layout { get; } = LayoutOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private Option<string?> Terms { get; } =
        new("--terms") { Description = "A glossary to align and to check by: CSV with the columns en and zh, or TBX.", HelpName = "file" };

    private Option<string?> LexiconFile { get; } =
        new("--lexicon") { Description = "A lexicon made by 'aligner lexicon build', in place of the embedded one.", HelpName = "file" };

    private Option<string?> Edits { get; } =
        new("--edits")
        {
            Description = "The log, or a folder for the logs of all documents; NAME.edits.jsonl beside each source unless given.",
            HelpName = "path",
        };

    private Option<string?> Media { get; } =
        new("--media")
        {
            Description = "The recording, which the page plays from any row; {name} stands for the name of each document.",
            HelpName = "file",
        };

    private Option<string?> Memory { get; } =
        new("--memory")
        {
            Description = "A translation memory (see 'aligner memory'): the page shows what it has that is like the row, and it gets the "
                + "rows that are accepted.",
            HelpName = "file",
        };

    private Option<string?> By { get; } =
        new("--by") { Description = "Who reviews; the log keeps it with each operation.", HelpName = "name" };

    private Option<string?> To { get; } =
        new("--to")
        {
            Description = "Write the page of all documents as one file, which works without the program and downloads their logs.",
            HelpName = PageFormat,
        };

    private Option<string?> Out { get; } =
        new("--output", "-o")
        {
            Description = "Write the page as this file, or to - for standard output, in place of serving it.",
            HelpName = "file",
        };

    private Option<int> Port { get; } = WholeOption.Make("--port", "The port of 127.0.0.1; 0 for any that is free.", 0, MostPort, 0);

    private Option<int> Idle { get; } = CountOption.Make("--idle", "End after so many seconds without a request.");

    private Option<bool> NoBrowser { get; } = new("--no-browser") { Description = "Print the address of the page, and open no browser." };

    private ReviewRunRequest Read(ParseResult result) => new()
    {
        Inputs = result.GetValue(Inputs) ?? [],
        Pair = result.GetValue(English) is { } english && result.GetValue(Chinese) is { } chinese ? (english, chinese) : null,
        Segmenter = SegmenterOptions.Default with { IsPresplit = result.GetValue(Presplit), JoinsCues = result.GetValue(JoinCues) },
        Sources = new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize),
            result.GetValue(Layout))
        { English = result.GetValue(EnglishEncoding), Chinese = result.GetValue(ChineseEncoding) },
        Timelines = TimelineOptions.Default with { Offset = result.GetValue(Offset) },
        Checks = CheckOptions.Default with { Severities = _settings.Checks },
        TermsPath = result.GetValue(Terms),
        LexiconPath = result.GetValue(LexiconFile),
        EditsPath = result.GetValue(Edits),
        MediaPath = result.GetValue(Media),
        MemoryPath = result.GetValue(Memory),
        By = result.GetValue(By),
        Output = result.GetValue(Out) ?? (result.GetValue(To) is null ? null : OutputPlan.StandardOutput),
        Port = result.GetValue(Port),
        Idle = result.GetResult(Idle) is null ? null : TimeSpan.FromSeconds(result.GetValue(Idle)),
        OpensBrowser = !result.GetValue(NoBrowser),
    };

    private void CheckInputs(CommandResult result)
    {
        var isPair = result.GetValue(English) is not null;
        if (isPair != result.GetValue(Chinese) is not null)
            result.AddError("--english and --chinese go together");
        else if (isPair && result.GetValue(Inputs) is { Length: > 0 })
            result.AddError("give sources, or --english and --chinese, not both");
        else if (!isPair && result.GetValue(Inputs) is not { Length: > 0 })
            result.AddError("nothing to review: give a source, or --english and --chinese");
        if (result.GetValue(Inputs)?.Contains(InputFile.StandardInput) == true && result.GetValue(Edits) is null)
            result.AddError("of standard input the log has no place of its own; name it with --edits");
        if (result.GetValue(Media) is { } media && !media.Contains("{name}", StringComparison.Ordinal) && !File.Exists(media))
            result.AddError($"--media names no file: '{media}'");
        if (result.GetValue(To) is { } format && format != PageFormat)
            result.AddError($"'{format}' is not a format of a review; --to takes {PageFormat}");
        if ((result.GetValue(To) ?? result.GetValue(Out)) is not null
            && new Option[] { Memory, Port, Idle, NoBrowser }.FirstOrDefault(option => result.GetResult(option) is { Implicit: false })
            is { } served)
        {
            result.AddError($"{served.Name} is about a page that is served; it does not go with --to and -o");
        }

        FileClash.CheckOutputs(result, ("-o", [result.GetValue(Out)]), ("--edits", [result.GetValue(Edits)]),
            ("--memory", FileClash.MemoryFiles(result.GetValue(Memory))));
        FileClash.CheckInputs(result,
            [.. result.GetValue(Inputs)
                ?? [], result.GetValue(English), result.GetValue(Chinese), result.GetValue(Terms), result.GetValue(LexiconFile),
                result.GetValue(Media)], ("--edits", Directory.Exists(result.GetValue(Edits)) ? null : result.GetValue(Edits)),
                ("-o", result.GetValue(Out)), ("--memory", result.GetValue(Memory)));
    }
}
