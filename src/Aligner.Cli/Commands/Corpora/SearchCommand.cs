using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Display.Concordance;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner search</c>: a concordance, the match in its context with its partner.</summary>
internal sealed class SearchCommand : Command, IHasExamples
{
    public SearchCommand(CliStreams streams)
        : base("search", "Finds words in corpora or transcripts and shows them in context, with the other language beside them.")
    {
        Arguments.Add(Search.Pattern);
        Arguments.Add(Inputs);
        Inputs.Validators.Add(result => OptionLikeInputs.Check(result, this));
        foreach (var option in (Option[])[.. Search.All, From, Encoding, Layout, MaxSize])
            Options.Add(option);
        Validators.Add(result => Check(result, streams));
        SetAction((result, cancellation) => Task.Run(() => Run(result, streams, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner search caravan corpus",
        "aligner search 'zh:马帮 en:caravan' corpus --word",
        "aligner search 茶 corpus --collocates",
        "aligner search tea corpus --sort right --context 30 --limit 20",
        "aligner search caravan corpus --to csv > caravan.csv",
    ];

    private SearchOptionSet Search { get; } = new();

    private Argument<string[]> Inputs { get; } = new("input")
    {
        Description = "Corpora or transcripts: files, folders, or - for standard input, which is read too where nothing is named and "
            + "something is piped in.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private Option<CorpusFormat?> From { get; } =
        FormatOption.Make("--from", [.. CorpusFormats.All.Where(format => format.CanRead)],
            "The format of the inputs; recognised by their content unless given.");

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<LayoutHint?> Layout { get; } = LayoutOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private void Check(CommandResult result, CliStreams streams)
    {
        if (result.GetValue(Inputs) is not { Length: > 0 } && !streams.IsInputPiped)
            result.AddError("nothing to read: give files or folders, or - for standard input");
        Search.Check(result);
    }

    /// <summary>Prints the end, and says that nothing was found where that is so: no output can look like a fault.</summary>
    public static void Complete(ConcordanceOutput output, bool hasFound, CliStreams streams)
    {
        output.Complete();
        if (!hasFound)
            streams.Notes.WriteLine("nothing found");
    }

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation)
    {
        var inputs = result.GetValue(Inputs) is { Length: > 0 } named ? named : [InputFile.StandardInput];
        var request = new CorpusRequest(inputs, result.GetValue(From), new OutputPlan(null, false, []), ExportOptions.Default);
        var query = Search.QueryOf(result);
        var hasFound = false;
        using var output = ConcordanceOutput.Make(streams, Search.Read(result));
        return new CorpusRun(streams, request,
            cancellation)
        {
            Sources = new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize), result.GetValue(Layout)),
        }.Read(
            segment =>
            {
                var hit = query.Match(segment);
                hasFound |= hit is not null;
                output.Note(segment, hit);
            },
            () => Complete(output, hasFound, streams),
            () => output.IsFull);
    }
}
