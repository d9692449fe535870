using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Display.Concordance;
using Aligner.Cli.Options;
using Aligner.Reports;
using Aligner.Segments.Concordance;

namespace Aligner.Cli.Commands.Corpora;

/// <summary>The pattern of a concordance and how it is shown, the same over files and over a memory.</summary>
internal sealed class SearchOptionSet
{
    private const int MostContext = 10_000;

    private static readonly (string Name, ConcordanceOrder Value)[] Orders = [("found", ConcordanceOrder.Found),
        ("left", ConcordanceOrder.Left), ("right", ConcordanceOrder.Right), ("source", ConcordanceOrder.Source)];

    private static readonly (string Name, ConcordanceLayout Value)[] Layouts =
        [("text", ConcordanceLayout.Text), ("json", ConcordanceLayout.Json), ("csv", ConcordanceLayout.Csv), ("tsv", ConcordanceLayout.Tsv),
            ("html", ConcordanceLayout.Html)];

    public IReadOnlyList<Option> All => [Regex, Word, Collocates, Count, ByDocument, Sort, Context, Limit, To, Json];

    public Argument<string> Pattern { get; } =
        new("pattern")
        {
            Description = "What to find on either side; en:… and zh:… on one side; where several are given, all must be there.",
        };

    private Option<bool> Regex { get; } = new("--regex") { Description = "The pattern is a regular expression." };

    private Option<bool> Word { get; } =
        new("--word") { Description = "Whole words: English in any form (go finds went), Chinese as the lexicon cuts it." };

    private Option<bool> Collocates { get; } =
        new("--collocates")
        {
            Description = "Instead of the places, list the words that stand with them more often than elsewhere, on both sides.",
        };

    private Option<bool> Count { get; } = new("--count") { Description = "Instead of the places, print the number of segments." };

    private Option<bool> ByDocument { get; } =
        new("--by-document") { Description = "Instead of the places, print the number of segments of each document, the most first." };

    private Option<string> Sort { get; } =
        Choice.Option("--sort", Orders,
            "The order of places: as found, by the text before the match from its end, by the text after it, or by document and time. All "
                + "but the first keep what is found until the end.");

    private Option<int> Context { get; } =
        CountOption.Make("--context",
            $"So many characters on each side of a match, up to {MostContext}; as much as there is room for unless given, and up to {ConcordanceReport.MostContext} in CSV and TSV.", MostContext);

    private Option<int> Limit { get; } =
        CountOption.Make("--limit", "At most so many segments, or places where they are sorted by their text.");

    private Option<string> To { get; } =
        Choice.Option("--to", Layouts, "Text to read, JSON lines, a table with a row for each place, or a page.");

    private Option<bool> Json { get; } = new("--json") { Description = "The same as --to json." };

    public SearchMode ModeOf(SymbolResult result) =>
        result.GetValue(Regex) ? SearchMode.Regex : result.GetValue(Word) ? SearchMode.Word : SearchMode.Literal;

    /// <summary>Whether segments are wanted in which nothing is found.</summary>
    public bool NeedsAll(ParseResult result) => result.GetValue(Collocates);

    public SearchQuery QueryOf(ParseResult result) => SearchQuery.Parse(result.GetRequiredValue(Pattern), ModeOf(result.CommandResult));

    public ConcordanceOptions Read(ParseResult result) => new(
        result.GetRequiredValue(Pattern),
        result.GetValue(Collocates) ? ConcordanceShows.Collocates : result.GetValue(Count)
            ? ConcordanceShows.Count : result.GetValue(ByDocument) ? ConcordanceShows.Documents : ConcordanceShows.Places,
        result.GetValue(Json) ? ConcordanceLayout.Json : Choice.Value(Layouts, result.GetRequiredValue(To)),
        Choice.Value(Orders, result.GetRequiredValue(Sort)),
        result.GetResult(Context) is null ? null : result.GetValue(Context),
        result.GetResult(Limit) is null ? null : result.GetValue(Limit));

    public void Check(CommandResult result)
    {
        if (result.GetValue(Regex) && result.GetValue(Word))
            result.AddError("--regex and --word do not go together");
        else if (result.GetValue(Pattern) is { } pattern && Error(pattern, ModeOf(result)) is { } error)
            result.AddError($"'{pattern}' is not a pattern: {error}");
        if (result.GetValue(Json) && result.GetResult(To) is { Implicit: false })
            result.AddError("--json and --to do not go together");
        string[] sums = [.. ((Option<bool>[])[Collocates, Count, ByDocument]).Where(option => result.GetValue(option))
            .Select(option => option.Name)];
        if (sums.Length > 1)
            result.AddError($"{string.Join(" and ", sums)} do not go together");
        else if (sums.Length == 1 && result.GetValue(To) is ("csv" or "tsv" or "html"))
            result.AddError($"{sums[0]} prints no places, which {result.GetValue(To)} is for");
    }

    private static string? Error(string pattern, SearchMode mode)
    {
        try
        {
            _ = SearchQuery.Parse(pattern, mode);
            return null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return PatternOption.Tell(error);
        }
    }
}
