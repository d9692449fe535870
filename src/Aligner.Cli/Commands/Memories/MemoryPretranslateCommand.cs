using System.CommandLine;
using System.Text.Json;
using Aligner.Cli.Commands.Corpora;
using Aligner.Cli.Configuration;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Corpus;
using Aligner.Exchange;
using Aligner.Language;
using Aligner.Memory;
using Aligner.Memory.Pretranslation;
using Aligner.Transcripts;

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
        foreach (var option in (Option[])[Out, To, Least, Most, Json, Force, .. _export.All])
            Options.Add(option);
        Validators.Add(result =>
        {
            if (OutputPlan.Make(result.GetValue(Out), result.GetValue(To) is { } to ? [to] : []).Error is { } error)
                result.AddError(error);
            FileClash.CheckOutputs(result, ("the memory", [result.GetValue(Memory)]), ("-o", [result.GetValue(Out)]));
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

    private Argument<string> Text { get; } = new("text") { Description = "XLIFF of any program, a corpus with texts that have no translation, or a source in one language: text, subtitles, DOCX, …" };

    private Option<string> Out { get; } = new("--output", "-o")
    {
        Description = "XLIFF is filled as it is where the name ends as XLIFF does; anything else is written as a corpus in the format of the name. Or - for standard output.",
        HelpName = "file|-",
        Required = true,
    };

    private Option<CorpusFormat?> To { get; } = FormatOption.Make("--to", CorpusFormats.All, "The format to write; that of the output file's extension unless given.");

    private Option<int> Least { get; } = WholeOption.Make("--min", "The least score of a match that is filled in.", 1, MemoryScore.Context, LookupOptions.Default.Least);

    private Option<int> Most { get; } = WholeOption.Make("--max", "The most matches of a unit of XLIFF.", 1, 100, LookupOptions.Default.Most);

    private Option<bool> Json { get; } = new("--json") { Description = "The counts as JSON." };

    private Option<bool> Force { get; } = ForceOption.Make();

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        SettingsLine.Tell(_streams, _export.EffectsOfSettings(result));
        return OpenMemory.Run(_streams, result.GetRequiredValue(Memory), MemoryAccess.Read, memory =>
        {
            var pretranslator = new Pretranslator(memory, new LookupOptions { Least = result.GetValue(Least), Most = result.GetValue(Most) });
            var code = Fill(pretranslator, result, cancellation);
            if (code == ExitCode.Done)
                Print(pretranslator.Analysis, result.GetValue(Json), result.GetRequiredValue(Out) == OutputPlan.StandardOutput);
            return code;
        });
    }

    private int Fill(Pretranslator memory, ParseResult result, CancellationToken cancellation)
    {
        var (text, output) = (result.GetRequiredValue(Text), result.GetRequiredValue(Out));
        var format = result.GetValue(To) ?? CorpusFormats.ByExtension(output);
        if (result.GetValue(To) is null && (output == OutputPlan.StandardOutput || format is null or { Name: "xliff" or "xliff12" }) && InputSystem.KindOf(text) == FileKind.File)
        {
            var (bytes, unread) = SourceOptions.Default.ReadFile(text);
            var (xliff, problem) = bytes is null ? (null, unread) : XliffFiller.Read(FileName.Shown(text), bytes);
            if (problem is not null)
                return Tell(problem);
            if (xliff is not null)
                return Fill(xliff, memory, output);
        }

        var plan = OutputPlan.Make(output, format is null ? [] : [format]).Plan!;
        var request = new CorpusRequest([text], null, plan, _export.Read(result)) { IsForced = result.GetValue(Force) };
        var run = new CorpusRun(_streams, request, cancellation);
        return OneLanguage(text) is { } segments ? run.WriteAll(memory.Fill(segments)) : run.Write(memory.Fill);
    }

    private int Fill(XliffFiller xliff, Pretranslator memory, string output)
    {
        var count = xliff.Fill(memory);
        if (output == OutputPlan.StandardOutput)
        {
            xliff.Write(_streams.Output);
        }
        else
        {
            using var file = new AtomicFile(output);
            xliff.Write(file.Stream);
            file.Commit();
        }
        _streams.Error.WriteLine($"{Counted.Of(count, "unit")} filled");
        return ExitCode.Done;
    }

    /// <summary>The sentences of a source in one language; null where it is none.</summary>
    private static IEnumerable<Segment>? OneLanguage(string path)
    {
        var side = InputSystem.KindOf(path) == FileKind.File ? InputReader.SideOf(path, SourceOptions.Default) : Side.Neither;
        return side is Side.English or Side.Chinese && InputReader.ReadOne(path, side, SourceOptions.Default) is { } transcript ? new Segmenter(SegmenterOptions.Default).Segments(transcript) : null;
    }

    private int Tell(Problem problem)
    {
        _streams.Error.WriteLine(problem);
        return ExitCode.Input;
    }

    private void Print(MatchAnalysis analysis, bool isJson, bool isBesideData)
    {
        if (isJson)
        {
            using var bytes = new MemoryStream();
            using (var json = new Utf8JsonWriter(bytes))
            {
                json.WriteStartObject();
                json.WriteStartArray("bands");
                foreach (var band in analysis.Bands.Append(analysis.Total))
                {
                    json.WriteStartObject();
                    json.WriteString("name", band.Name);
                    json.WriteNumber("segments", band.Segments);
                    json.WriteNumber("words", band.Words);
                    json.WriteNumber("characters", band.Characters);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            Say(System.Text.Encoding.UTF8.GetString(bytes.ToArray()) + "\n", isBesideData);
            return;
        }
        var lines = analysis.Bands.Append(analysis.Total).Select(band => FormattableString.Invariant($"{band.Name,-12}{band.Segments,10}{band.Words,10}{band.Characters,12}"));
        Say(string.Join('\n', lines.Prepend($"{"match",-12}{"segments",10}{"words",10}{"characters",12}")) + "\n", isBesideData);
    }

    private void Say(string text, bool isBesideData)
    {
        if (isBesideData)
            _streams.Error.Write(text);
        else
            _streams.Output.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
