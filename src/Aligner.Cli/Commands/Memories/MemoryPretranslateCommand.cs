using System.CommandLine;
using Aligner.Cli.Configuration;
using Aligner.Cli.Display;
using Aligner.Cli.Output;
using Aligner.Exchange;
using Aligner.Memory;
using Aligner.Memory.Pretranslation;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory pretranslate</c>: fills a text that is to be translated with matches, and says how much of it the memory has.</summary>
internal sealed class MemoryPretranslateCommand : Command, IHasExamples
{
    private readonly ExportOptionSet _export;
    private readonly CliStreams _streams;

    public MemoryPretranslateCommand(CliStreams streams)
        : base("pretranslate", "Fills a text that is to be translated with the matches of a memory, and counts them in the bands by which translators are paid.")
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

    private Argument<string> Text { get; } = new("text") { Description = "XLIFF of any program, a corpus with texts that have no translation, or a source in one language: text, subtitles, DOCX, …; or - for standard input." };

    private Option<string> Out { get; } = new("--output", "-o")
    {
        Description = "XLIFF is filled as it is where the name ends as XLIFF does; anything else is written as a corpus in the format of the name. Or - for standard output.",
        HelpName = "file|-",
        Required = true,
    };

    private Option<CorpusFormat?> From { get; } = FormatOption.Make("--from", [.. CorpusFormats.All.Where(format => format.CanRead)], "The corpus format of the text; told by its content unless given.");

    private Option<CorpusFormat?> To { get; } = FormatOption.Make("--to", CorpusFormats.All, "The format to write; that of the output file's extension unless given.");

    private Option<int> Least { get; } = WholeOption.Make("--min", "The least score of a match that is filled in.", 1, MemoryScore.Context, LookupOptions.Default.Least);

    private Option<int> Most { get; } = WholeOption.Make("--max", "The most matches of a unit of XLIFF.", 1, 100, LookupOptions.Default.Most);

    private Option<bool> Json { get; } = new("--json") { Description = "The counts as JSON." };

    private Option<bool> Force { get; } = ForceOption.Make();

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        SettingsLine.Tell(_streams, _export.EffectsOfSettings(result));
        var request = new PretranslationRequest(result.GetRequiredValue(Text), result.GetValue(From), result.GetRequiredValue(Out), result.GetValue(To), result.GetValue(Force), _export.Read(result));
        var options = new LookupOptions { Least = result.GetValue(Least), Most = result.GetValue(Most) };
        return OpenMemory.Run(_streams, result.GetRequiredValue(Memory), MemoryAccess.Read, memory =>
        {
            var pretranslator = new Pretranslator(memory, options);
            var code = new MemoryPretranslateAction(_streams, request, pretranslator, cancellation).Run();
            if (code == ExitCode.Done || pretranslator.Analysis.Total.Segments > 0)
                MatchAnalysisView.Show(pretranslator.Analysis, _streams, result.GetValue(Json), request.Output == OutputPlan.StandardOutput);
            return code;
        });
    }
}
