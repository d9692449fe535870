using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Corpus.Concordance;
using Aligner.Exchange;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner search</c>: a concordance, the match in its context with its partner.</summary>
internal sealed class SearchCommand : Command, IHasExamples
{
    public SearchCommand(CliStreams streams)
        : base("search", "Finds words in corpora or transcripts and shows them in context, with the other language beside them.")
    {
        Arguments.Add(Pattern);
        Arguments.Add(Inputs);
        Inputs.Validators.Add(result => OptionLikeInputs.Check(result, this));
        foreach (var option in (Option[])[Regex, Word, Collocates, Count, Json, From, Encoding, Layout, MaxSize])
            Options.Add(option);
        Validators.Add(result => Check(result, streams));
        SetAction((result, cancellation) => Task.Run(() => Run(result, streams, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner search caravan corpus",
        "aligner search 'zh:马帮 en:caravan' corpus --word",
        "aligner search 茶 corpus --collocates",
    ];

    private Argument<string> Pattern { get; } = new("pattern") { Description = "What to find on either side; en:… and zh:… on one side; where several are given, all must be there." };

    private Argument<string[]> Inputs { get; } = new("input")
    {
        Description = "Corpora or transcripts: files, folders, or - for standard input, which is read too where nothing is named and something is piped in.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private Option<bool> Regex { get; } = new("--regex") { Description = "The pattern is a regular expression." };

    private Option<bool> Word { get; } = new("--word") { Description = "Whole words: English in any form (go finds went), Chinese as the lexicon cuts it." };

    private Option<bool> Collocates { get; } = new("--collocates") { Description = "Instead of the places, list the words that stand with them more often than elsewhere, on both sides." };

    private Option<bool> Count { get; } = new("--count") { Description = "Instead of the places, print the number of segments." };

    private Option<bool> Json { get; } = new("--json") { Description = "Print a JSON object a line for programs." };

    private Option<CorpusFormat?> From { get; } = FormatOption.Make("--from", [.. CorpusFormats.All.Where(format => format.CanRead)], "The format of the inputs; told by their content unless given.");

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<LayoutHint?> Layout { get; } = LayoutOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private SearchMode ModeOf(SymbolResult result) => result.GetValue(Regex) ? SearchMode.Regex : result.GetValue(Word) ? SearchMode.Word : SearchMode.Literal;

    private void Check(CommandResult result, CliStreams streams)
    {
        if (result.GetValue(Inputs) is not { Length: > 0 } && !streams.IsInputPiped)
            result.AddError("nothing to read: give files or folders, or - for standard input");
        if (result.GetValue(Regex) && result.GetValue(Word))
            result.AddError("--regex and --word do not go together");
        else if (result.GetValue(Pattern) is { } pattern && SearchQueryError(pattern, ModeOf(result)) is { } error)
            result.AddError($"'{pattern}' is not a pattern: {error}");
    }

    private static string? SearchQueryError(string pattern, SearchMode mode)
    {
        try
        {
            _ = SearchQuery.Parse(pattern, mode);
            return null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return error.Message;
        }
    }

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation)
    {
        var inputs = result.GetValue(Inputs) is { Length: > 0 } named ? named : [InputFile.StandardInput];
        var request = new CorpusRequest(inputs, result.GetValue(From), new OutputPlan(null, false, []), ExportOptions.Default);
        var query = SearchQuery.Parse(result.GetRequiredValue(Pattern), ModeOf(result.CommandResult));
        using var output = ConcordanceOutput.Make(streams, result.GetValue(Collocates), result.GetValue(Count), result.GetValue(Json));
        return new CorpusRun(streams, request, cancellation) { Sources = new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize), result.GetValue(Layout)) }.Read(
            segment => output.Note(segment, query.Match(segment)),
            output.Complete);
    }
}
