using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Memory;
using Aligner.Text;
using Aligner.Transcripts.Decoding;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory lookup</c>: the best matches of texts.</summary>
internal sealed class MemoryLookupCommand : Command, IHasExamples
{
    private const int MostScore = MemoryScore.Context;
    private static readonly (string Name, Side? Value)[] Sides = [("auto", null), ("en", Side.English), ("zh", Side.Chinese)];
    private static readonly (string Name, LookupLayout Value)[] Layouts = [("text", LookupLayout.Text), ("json", LookupLayout.Json),
        ("csv", LookupLayout.Csv), ("tmx", LookupLayout.Tmx)];

    public MemoryLookupCommand(CliStreams streams)
        : base("lookup", "Shows the best matches of a text, or of each line of a file, in either direction: the score, what differs, and "
            + "where it was said.")
    {
        Arguments.Add(Memory);
        Arguments.Add(Text);
        foreach (var option in (Option[])[Least, Most, Source, Penalty, To, Json, Encoding, MaxSize])
            Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(Json) && result.GetResult(To) is { Implicit: false })
                result.AddError("--json and --to do not go together");
        });
        SetAction((result, cancellation) => Task.Run(() => Run(result, streams, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons && aligner memory lookup memory.db 'The road between tea and horses'",
        "aligner memory add memory.db lessons && aligner memory lookup memory.db book.zh.txt --min 50 --to csv > matches.csv",
        "aligner memory add memory.db lessons && echo 茶与马 | aligner memory lookup memory.db - --json",
    ];

    private Argument<string> Memory { get; } = MemoryArgument.Make();

    private Argument<string> Text { get; } =
        new("text")
        {
            Description = "The text to look up; a file, of which each line is; or - for standard input. Where a line stands between "
                + "others, these are its neighbours.",
        };

    private Option<int> Least { get; } =
        WholeOption.Make("--min", "The least score of a match.", 1, MostScore, LookupOptions.Default.Least);

    private Option<int> Most { get; } = WholeOption.Make("--max", "The most matches of a text.", 1, 1000, LookupOptions.Default.Most);

    private Option<string> Source { get; } =
        Choice.Option("--source", Sides, "The language that is looked up; told by each text unless given.");

    private Option<(string Name, int Points)[]> Penalty { get; } = PenaltyOption();

    private Option<string> To { get; } =
        Choice.Option("--to", Layouts,
            "Text to read, a JSON object for each text, a table with a row for each match, or the pairs as TMX.");

    private Option<bool> Json { get; } = new("--json") { Description = "The same as --to json." };

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private static Option<(string Name, int Points)[]> PenaltyOption()
    {
        var option = new Option<(string Name, int Points)[]>("--penalty")
        {
            Description = "Take so much off the matches of a document; may be given several times.",
            HelpName = "document=points",
            AllowMultipleArgumentsPerToken = false,
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = result => [.. result.Tokens.Select(token => Parse(token.Value)).OfType<(string, int)>()],
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Parse(token.Value) is null))
                result.AddError($"'{token.Value}' is not a penalty; --penalty takes a document and 1 to 100, as lesson-01=5");
        });
        return option;
    }

    private static (string, int)? Parse(string text) =>
        text.LastIndexOf('=') is > 0 and var at
        && int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is >= 1 and <= 100
            ? (text[..at], points) : null;

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation) =>
        OpenMemory.Run(streams, result.GetRequiredValue(Memory), MemoryAccess.Read, memory =>
    {
        var sources = new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize));
        if (LookupTexts.Read(result.GetRequiredValue(Text), Choice.Value(Sides, result.GetRequiredValue(Source)), streams, sources)
            is not { } queries)
        {
            return ExitCode.Input;
        }

        var options = new LookupOptions
        {
            Least = result.GetValue(Least),
            Most = result.GetValue(Most),
            DocumentPenalties = (result.GetValue(Penalty) ?? []).ToImmutableDictionary(row => row.Name, row => row.Points),
        };
        var lookup = new MemoryLookup(memory, options);
        using var output = LookupOutput.Make(result.GetValue(Json)
            ? LookupLayout.Json : Choice.Value(Layouts, result.GetRequiredValue(To)), streams, queries.Count > 1);
        foreach (var query in queries)
        {
            cancellation.ThrowIfCancellationRequested();
            output.Note(query, lookup.Find(query));
        }

        output.Complete();
        return ExitCode.Done;
    });
}

/// <summary>The texts to look up: one that was given, or the lines of a file, each with its neighbours.</summary>
internal static class LookupTexts
{
    // A word with an ending of letters, as no sentence is one.
    private static bool LooksLikePath(string given) =>
        !given.Any(char.IsWhiteSpace) && Path.GetExtension(given) is { Length: > 2 and < 10 } ending
        && ending.Skip(1).All(char.IsAsciiLetterOrDigit) && ending.Skip(1).Any(char.IsAsciiLetter);

    /// <param name="given">A text, a file, or - for standard input.</param>
    /// <param name="side">The language; null where each text tells it.</param>
    /// <param name="streams">For standard input and problems.</param>
    /// <param name="options">How a file is read.</param>
    /// <returns>Null where a file cannot be read, which is told.</returns>
    public static IReadOnlyList<MemoryQuery>? Read(string given, Side? side, CliStreams streams, SourceOptions options)
    {
        if (given != InputFile.StandardInput && InputSystem.KindOf(given) is not (FileKind.File or FileKind.Pipe))
        {
            if (LooksLikePath(given))
                streams.Notes.WriteLine($"there is no file '{FileName.Shown(given)}'; it is looked up as a text");
            return [Query(given, side)];
        }

        var name = given == InputFile.StandardInput ? "stdin" : FileName.Shown(given);
        var (bytes, problem) = given == InputFile.StandardInput ? options.MaxSize.ReadAll(name, streams.Input) : options.ReadFile(given);
        var decoded = bytes is null ? null : options.Decode(name, bytes);
        foreach (var told in (IEnumerable<Problem?>)[problem, decoded?.Problem, .. decoded?.Notes ?? []])
        {
            if (told is not null)
                streams.Error.WriteLine(told);
        }

        return decoded?.Text is { } text ? Lines(text, side) : null;
    }

    private static List<MemoryQuery> Lines(string text, Side? side)
    {
        List<string> lines = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        return [.. lines.Select(
            (line, i) => Query(line, side)
                with { Before = i > 0 ? lines[i - 1] : null, After = i + 1 < lines.Count ? lines[i + 1] : null })];
    }

    private static MemoryQuery Query(string text, Side? side) => new(text, side ?? MemoryQuery.SideOf(text));
}
