using System.CommandLine;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Commands.Corpora;
using Aligner.Cli.Configuration;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Memory;
using Aligner.Memory.Pretranslation;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Cli.Commands.Memories;

/// <summary>
/// <c>aligner memory pretranslate</c>: fills a text that is to be translated with matches, and says how much of it the memory has.
/// </summary>
internal sealed class MemoryPretranslateCommand : Command, IHasExamples
{
    private readonly ExportOptionSet _export;
    private readonly CliStreams _streams;

    public MemoryPretranslateCommand(CliStreams streams)
        : base("pretranslate",
            "Fills a text that is to be translated with the matches of a memory, and counts them in the bands by which translators are "
                + "paid.")
    {
        _streams = streams;
        _export = new ExportOptionSet(streams.Settings);
        Arguments.Add(Memory);
        Arguments.Add(Text);
        foreach (var option in (Option[])[Out, From, To, Least, Most, Json, Force, .. _export.All])
            Options.Add(option);
        Validators.Add(result =>
        {
            if (OutputPlan.Make(result.GetValue(Out), result.GetValue(To) is { } to ? [to] : []).Error is { } error)
                result.AddError(error);
            FileClash.CheckOutputs(result, ("the memory", FileClash.MemoryFiles(result.GetValue(Memory))), ("-o", [result.GetValue(Out)]));
        });
        SetAction((result, cancellation) => Task.Run(() => Run(result, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons && aligner memory pretranslate memory.db book.en.txt -o book.xlsx",
        "aligner memory add memory.db lessons && aligner memory pretranslate memory.db corpus.xlf -o filled.xlf --min 85",
        "aligner memory add memory.db lessons && aligner memory pretranslate memory.db talk.en.srt -o talk.csv --json | jq .bands",
    ];

    private Argument<string> Memory { get; } = MemoryArgument.Make();

    private Argument<string> Text { get; } =
        new("text")
        {
            Description = "XLIFF of any program, a corpus with texts that have no translation, or a source in one language: text, "
                + "subtitles, DOCX, …; or - for standard input.",
        };

    private Option<string> Out { get; } = new("--output", "-o")
    {
        Description = "XLIFF is filled as it is where the name ends as XLIFF does; anything else is written as a corpus in the format of "
            + "the name. Or - for standard output.",
        HelpName = "file|-",
        Required = true,
    };

    private Option<CorpusFormat?> From { get; } =
        FormatOption.Make("--from", [.. CorpusFormats.All.Where(format => format.CanRead)],
            "The corpus format of the text; recognised by its content unless given.");

    private Option<CorpusFormat?> To { get; } =
        FormatOption.Make("--to", CorpusFormats.All, "The format to write; that of the output file's extension unless given.");

    private Option<int> Least { get; } =
        WholeOption.Make("--min", "The least score of a match that is filled in.", 1, MemoryScore.Context, LookupOptions.Default.Least);

    private Option<int> Most { get; } =
        WholeOption.Make("--max", "The most matches of a unit of XLIFF.", 1, 100, LookupOptions.Default.Most);

    private Option<bool> Json { get; } = new("--json") { Description = "The counts as JSON." };

    private Option<bool> Force { get; } = ForceOption.Make();

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        SettingsLine.Tell(_streams, _export.EffectsOfSettings(result));
        var request = new PretranslationRequest(result.GetRequiredValue(Text), result.GetValue(From), result.GetRequiredValue(Out),
            result.GetValue(To), result.GetValue(Force), _export.Read(result));
        var options = new LookupOptions { Least = result.GetValue(Least), Most = result.GetValue(Most) };
        return OpenMemory.Run(_streams, result.GetRequiredValue(Memory), MemoryAccess.Read, memory =>
        {
            var pretranslator = new Pretranslator(memory, options);
            var code = new MemoryPretranslateAction(_streams, request, pretranslator, cancellation).Run();
            if (code == ExitCode.Done || pretranslator.Analysis.Total.Segments > 0)
            {
                MatchAnalysisView.Show(pretranslator.Analysis, _streams, result.GetValue(Json),
                    request.Output == OutputPlan.StandardOutput);
            }

            return code;
        });
    }
}

/// <summary>What <c>aligner memory pretranslate</c> was asked to do.</summary>
/// <param name="Text">A file, or - for standard input.</param>
/// <param name="From">The corpus format of the text; null where it is recognised by its content.</param>
/// <param name="Output">A file, or - for standard output.</param>
/// <param name="Format">The format to write; null for that of the output's name.</param>
/// <param name="IsForced">Whether what is not replaced otherwise is replaced.</param>
/// <param name="Export">How a corpus is written.</param>
internal sealed record PretranslationRequest(string Text, CorpusFormat? From, string Output, CorpusFormat? Format, bool IsForced,
    ExportOptions Export);

/// <summary>One run of <c>aligner memory pretranslate</c>: XLIFF is filled as it is, anything else becomes a corpus.</summary>
internal sealed class MemoryPretranslateAction(CliStreams streams, PretranslationRequest request, Pretranslator memory,
    CancellationToken cancellation)
{
    // What kind of text it is has to be told first, so that standard input is read whole.
    private byte[] _input = [];

    public int Run()
    {
        if (request.Text == InputFile.StandardInput)
        {
            var (bytes, problem) = SourceOptions.Default.MaxSize.ReadAll("stdin", streams.Input);
            if (problem is not null)
                return Tell(problem);
            _input = bytes!;
        }
        return FillsXliff && ReadXliff() is var (xliff, broken) && (xliff is not null || broken is not null)
            ? broken is null ? Fill(xliff!) : Tell(broken)
            : WriteCorpus();
    }

    /// <summary>Whether XLIFF would stay XLIFF, by the output's name.</summary>
    private bool FillsXliff =>
        request.Format is null && request.From is null or { Name: "xliff" or "xliff12" }
        && (request.Output == OutputPlan.StandardOutput
            || CorpusFormats.ByExtension(request.Output) is null or { Name: "xliff" or "xliff12" });

    /// <summary>Null twice where it is something else.</summary>
    private (XliffFiller? Xliff, Problem? Broken) ReadXliff()
    {
        if (request.Text == InputFile.StandardInput)
            return XliffFiller.Read("stdin", _input);
        if (InputSystem.KindOf(request.Text) != FileKind.File)
            return (null, null);
        var (bytes, problem) = SourceOptions.Default.ReadFile(request.Text);
        return bytes is null ? (null, problem) : XliffFiller.Read(FileName.Shown(request.Text), bytes);
    }

    private int Fill(XliffFiller xliff)
    {
        if (new Replacement(new NamedInputs([request.Text], _ => true), areSources: true, request.IsForced,
            () => false).Refusal(request.Output) is { } refusal)
        {
            return Tell(refusal);
        }

        var hasErrors = false;
        var count = xliff.Fill(memory, problem =>
        {
            hasErrors = true;
            streams.Error.WriteLine(problem);
        });
        if (count is null)
            return ExitCode.Input;
        if (request.Output == OutputPlan.StandardOutput)
        {
            xliff.Write(streams.Output);
        }
        else
        {
            using var file = new AtomicFile(request.Output);
            xliff.Write(file.Stream);
            file.Commit();
        }
        streams.Notes.WriteLine($"{Counted.Of(count.Value, "unit")} filled");
        return hasErrors ? ExitCode.Input : ExitCode.Done;
    }

    private int WriteCorpus()
    {
        var plan = OutputPlan.Make(request.Output, request.Format is { } format ? [format] : []).Plan!;
        var side = IsText && !IsCorpus() ? InputReader.SideOf(request.Text, SourceOptions.Default, Input()) : Side.Neither;
        var run = new CorpusRun(streams with { Input = Input() },
            new CorpusRequest([request.Text], request.From, plan, request.Export) { IsForced = request.IsForced },
            cancellation)
        { AreSources = true };
        return side is Side.English or Side.Chinese ? run.WriteAll(memory.Fill(Sentences(side))) : run.Write(memory.Fill);
    }

    private bool IsText => request.Text == InputFile.StandardInput || InputSystem.KindOf(request.Text) == FileKind.File;

    /// <summary>As <c>memory add</c> tells corpora from sources; what cannot be read is told by who reads it as a corpus.</summary>
    private bool IsCorpus()
    {
        if (request.From is not null)
            return true;
        try
        {
            using Stream stream = request.Text == InputFile.StandardInput ? Input() : InputSystem.Open(request.Text);
            var (head, whole) = CorpusReader.Open(stream, request.Text);
            return !SourceSegments.Takes(head, request.Text) || CorpusReader.IsToFill(head, Source(whole));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return true;
        }
    }

    /// <summary>To look at; errors are told by who reads it.</summary>
    private CorpusSource Source(Stream stream) =>
        new(request.Text == InputFile.StandardInput ? "stdin" : FileName.Shown(request.Text), "", stream, problem =>
        {
            if (problem.Severity == Severity.Warning)
                streams.Error.WriteLine(problem);
        });

    /// <summary>Standard input from its beginning.</summary>
    private MemoryStream Input() => new(_input);

    /// <summary>Of a source in one language.</summary>
    private IEnumerable<Segment> Sentences(Side side)
    {
        var transcript = InputReader.ReadOne(request.Text, side, SourceOptions.Default, Input());
        foreach (var problem in transcript.Problems)
            streams.Error.WriteLine(problem);
        return new Segmenter(SegmenterOptions.Default).Segments(transcript, cancellation);
    }

    private int Tell(Problem problem)
    {
        streams.Error.WriteLine(problem);
        return ExitCode.Input;
    }
}
