using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Segments.Operations;
using Aligner.Transcripts;
using System.CommandLine;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner filter</c>: the segments that meet all conditions.</summary>
internal sealed class FilterCommand : CorpusCommand
{
    public FilterCommand(CliStreams streams)
        : base("filter", "Keeps the segments that meet every condition.", streams)
    {
        foreach (var option in (Option[])[MinimumScore, MaximumScore, EnglishLength, ChineseLength, Ratio, Parts, Match, Flag, WithoutFlag,
            Pairs, InLanguage, Invert])
        {
            Options.Add(option);
        }

        AddShared();
        SetAction((result, cancellation) =>
            Task.Run(() => new CorpusRun(streams, Read(result), cancellation).Write(segments => segments.Where(Filter(result).Keeps)),
                CancellationToken.None));
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "aligner filter corpus.jsonl --min-score 0.8 --pairs -o sure.tmx",
        "aligner filter corpus.jsonl --match zh:体制 --match 'en:(?i)mechanism'",
    ];

    private Option<double> MinimumScore { get; } =
        ScoreOption.Make("--min-score", "The score is at least this; segments that their source paired have none, and stay.");

    private Option<double> MaximumScore { get; } = ScoreOption.Make("--max-score", "The score is at most this.");

    private Option<NumberRange?> EnglishLength { get; } = RangeOption.Make("--en-length", "So many characters of English.");

    private Option<NumberRange?> ChineseLength { get; } = RangeOption.Make("--zh-length", "So many characters of Chinese.");

    private Option<NumberRange?> Ratio { get; } =
        RangeOption.Make("--ratio", "So many English characters for each Chinese one; usual is about 3.");

    private Option<Part[]> Parts { get; } = PartsOption.Make("The part is one of these.");

    private Option<TextPattern[]> Match { get; } =
        PatternOption.Make("--match",
            "A regular expression is found in the English, in the Chinese, or in either; may be given several times.");

    private Option<string[]> Flag { get; } = new("--flag") { Description = "At least one of these flags is there.", HelpName = "name" };

    private Option<string[]> WithoutFlag { get; } =
        new("--without-flag") { Description = "None of these flags is there.", HelpName = "name" };

    private Option<bool> Pairs { get; } = new("--pairs") { Description = "Both sides have text." };

    private Option<bool> InLanguage { get; } = new("--in-language") { Description = "Each side is in its language, by its characters." };

    private Option<bool> Invert { get; } = new("--invert") { Description = "Keep the segments that do not meet every condition." };

    private SegmentFilter Filter(ParseResult result) => SegmentFilter.Everything with
    {
        Score = ScoreRange(result),
        EnglishLength = result.GetValue(EnglishLength),
        ChineseLength = result.GetValue(ChineseLength),
        Ratio = result.GetValue(Ratio),
        Parts = result.GetValue(Parts) is { Length: > 0 } parts ? parts.ToHashSet() : null,
        Patterns = [.. result.GetValue(Match) ?? []],
        Flags = [.. result.GetValue(Flag) ?? []],
        WithoutFlags = [.. result.GetValue(WithoutFlag) ?? []],
        PairsOnly = result.GetValue(Pairs),
        InLanguage = result.GetValue(InLanguage),
        IsInverted = result.GetValue(Invert),
    };

    private NumberRange? ScoreRange(ParseResult result) =>
        result.GetResult(MinimumScore) is null && result.GetResult(MaximumScore) is null ? null
            : new NumberRange(result.GetValue(MinimumScore), result.GetResult(MaximumScore) is null ? 1 : result.GetValue(MaximumScore));
}

/// <summary>An option that takes a range of numbers.</summary>
internal static class RangeOption
{
    public static Option<NumberRange?> Make(string name, string description)
    {
        var option = new Option<NumberRange?>(name)
        {
            Description = description,
            HelpName = "least..most",
            CustomParser = result => NumberRange.Parse(result.Tokens[0].Value),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && NumberRange.Parse(token.Value) is null)
                result.AddError($"'{token.Value}' is not a range; {name} takes 3..80, 3.. or ..80");
        });
        return option;
    }
}
