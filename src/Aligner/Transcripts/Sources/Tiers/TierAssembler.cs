using Aligner.Language;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Tiers;

/// <summary>The last step of reading tiers: pairs of entries to cues. What is in no pair stays beside the text.</summary>
/// <param name="context">The source and what is known of it.</param>
/// <param name="format">The format's name.</param>
/// <param name="needsBoth">Whether a source without pairs is refused.</param>
internal sealed class TierAssembler(TimedContext context, string format, bool needsBoth)
{
    /// <param name="document">The name of the document.</param>
    /// <param name="looked">What the format's texts look like, for the problem that there are none.</param>
    /// <param name="tiers">All tiers in the order of the source.</param>
    public Transcript Assemble(string document, string looked, IReadOnlyList<Tier> tiers)
    {
        MarkAside(tiers);
        var pairs = TierPairs.Find(tiers);
        var hasText = tiers.Any(tier => tier.Entries.Exists(entry => entry.HasText));
        if (needsBoth && hasText && !pairs.Exists(pair => pair.HasBoth))
            return Refused(document, tiers, pairs);
        var words = new WordTiers(context, tiers);
        foreach (var entry in pairs.SelectMany(pair => pair.All))
            words.Note(entry);
        var blocks = pairs.Where(pair => pair.All.Any()).Select(ToBlock).OrderBy(block => block.Offset);
        var ordered = tiers.Any(tier => tier.IsMain) ? blocks : blocks.OrderBy(block => block.Times is null).ThenBy(block => block.Times?.Start);
        return new CueAssembler(context).Assemble(document, format, looked, [.. ordered]) with { CuesCutSentences = false };
    }

    private void MarkAside(IReadOnlyList<Tier> tiers)
    {
        foreach (var entry in tiers.SelectMany(tier => tier.Entries))
            context.Mark(Role.Commentary, entry.Text);
    }

    private Transcript Refused(string document, IReadOnlyList<Tier> tiers, List<TierPair> pairs)
    {
        var (english, chinese) = (Names(pairs.SelectMany(pair => pair.English)), Names(pairs.SelectMany(pair => pair.Chinese)));
        var found = (english, chinese) switch
        {
            ("", "") => $"neither English nor Chinese text in {Names(tiers.SelectMany(tier => tier.Entries))}; expected a tier of each",
            (_, "") => $"English in {english}, and no tier of Chinese text beside it",
            ("", _) => $"Chinese in {chinese}, and no tier of English text beside it",
            _ => $"English in {english}, Chinese in {chinese}, and never both for one time",
        };
        context.Problems.AddPlace(TimedProblems.NoSecondLanguage(context.Source, found));
        foreach (var entry in pairs.SelectMany(pair => pair.All))
            context.Mark(Role.Reported, entry.Text);
        return new CueAssembler(context).Refuse(document, format);
    }

    private static string Names(IEnumerable<TierEntry> entries) =>
        string.Join(", ", entries.Where(entry => entry.HasText).Select(entry => entry.Tier.Name).Distinct().Select(name => $"'{TimedProblems.Excerpt(name)}'"));

    private TimedBlock ToBlock(TierPair pair)
    {
        var first = pair.All.MinBy(entry => entry.Text.OffsetAt(0))!;
        var (side, other) = pair.English.Contains(first) ? (pair.English, pair.Chinese) : (pair.Chinese, pair.English);
        var times = TimesOf(side) ?? TimesOf(other);
        var block = new TimedBlock
        {
            Offset = first.Text.OffsetAt(0),
            Written = times is { } known ? ClockTime.Format(known.Start) : FormattableString.Invariant($"line {context.Source.LineAt(first.Text.OffsetAt(0))}"),
            Times = times,
            IsUntimed = pair.All.All(entry => entry.IsUntimed),
            Speaker = pair.All.Select(entry => entry.Speaker).OfType<string>().Distinct().ToList() is [var speaker] ? speaker : null,
        };
        block.Lines.AddRange(Lines(pair.English, Side.English));
        block.Lines.AddRange(Lines(pair.Chinese, Side.Chinese));
        return block;
    }

    private static TimeRange? TimesOf(IEnumerable<TierEntry> entries)
    {
        var times = entries.Select(entry => entry.Times).OfType<TimeRange>().ToList();
        return times.Count == 0 ? null : new TimeRange(times.Min(time => time.Start), times.Exists(time => time.End is null) ? null : times.Max(time => time.End));
    }

    private static IEnumerable<TimedLine> Lines(IReadOnlyList<TierEntry> entries, Side side)
    {
        var texts = side == Side.English && entries.Count > 1 && entries[0].Tier.IsCutText ? [Joined(entries)] : entries.Select(entry => entry.Text);
        return texts.SelectMany(text => text.Lines()).Select(line => new TimedLine(line, side));
    }

    private static SourcedText Joined(IReadOnlyList<TierEntry> entries)
    {
        var text = new SourcedTextBuilder();
        foreach (var entry in entries)
            text.Append(entry.Text);
        return text.Build();
    }
}
