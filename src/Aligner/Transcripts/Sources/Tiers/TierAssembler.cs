using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;

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
        var ordered = tiers.Any(tier => tier.IsMain)
            ? blocks : blocks.OrderBy(block => block.Times is null).ThenBy(block => block.Times?.Start);
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
        string.Join(", ", entries.Where(entry => entry.HasText).Select(entry => entry.Tier.Name).Distinct()
            .Select(name => $"'{FieldText.Excerpt(name)}'"));

    private TimedBlock ToBlock(TierPair pair)
    {
        var first = pair.All.MinBy(entry => entry.Text.OffsetAt(0))!;
        var (side, other) = pair.English.Contains(first) ? (pair.English, pair.Chinese) : (pair.Chinese, pair.English);
        var times = TimesOf(side) ?? TimesOf(other);
        var block = new TimedBlock
        {
            Offset = first.Text.OffsetAt(0),
            Written = times is { } known
                ? ClockTime.Format(known.Start) : FormattableString.Invariant($"line {context.Source.LineAt(first.Text.OffsetAt(0))}"),
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
        return times.Count == 0
            ? null : new TimeRange(times.Min(time => time.Start), times.Exists(time => time.End is null)
                ? null : times.Max(time => time.End));
    }

    private static IEnumerable<TimedLine> Lines(IReadOnlyList<TierEntry> entries, Side side)
    {
        var texts = side == Side.English && entries.Count > 1 && entries[0].Tier.IsCutText
            ? [Joined(entries)] : entries.Select(entry => entry.Text);
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

/// <summary>
/// Finds among all tiers those that hold the text of each speaker and its translation, and pairs their entries: by what hangs on
/// what where the source says it, else by their time.
/// </summary>
internal static class TierPairs
{
    private static readonly Side[] Sides = [Side.English, Side.Chinese];

    public static List<TierPair> Find(IReadOnlyList<Tier> tiers)
    {
        var languages = tiers.Where(tier => tier.Entries.Count > 0).Select(tier => new TierLanguage(tier)).ToList();
        var strands = TierStrand.Of(WithoutAnalyses(languages));
        var whole = strands.Where(IsBilingual).ToList();
        var told = whole.Select(strand => strand.Speaker).ToHashSet();
        var alone = strands.Where(
            strand => !whole.Contains(strand) && !told.Contains(strand.Speaker) && (strand.Speaker is not null || whole.Count == 0))
            .ToList();
        var pools = Pools(alone).ToList();
        var complete = pools.FindAll(pool => pool.HasBoth);

        // What one speaker says without a translation is not a pair where others have one.
        return [.. whole.SelectMany(strand => strand.Pairs()), .. (whole.Count + complete.Count > 0 ? complete : pools).SelectMany(Link)];
    }

    /// <summary>Words and glosses are the text of a side where nothing better is.</summary>
    private static List<TierLanguage> WithoutAnalyses(List<TierLanguage> tiers)
    {
        bool IsNeeded(TierLanguage tier, Side side) => tier.Rank(side) >= 0
            || !tiers.Exists(other => other.Rank(side) >= 0
                && (other.Tier.Speaker is null || tier.Tier.Speaker is null || other.Tier.Speaker == tier.Tier.Speaker));
        return tiers.FindAll(
            tier => Sides.Any(side => tier.Rank(side) is not null && IsNeeded(tier, side)) || Sides.All(side => tier.Rank(side) is null));
    }

    private static bool IsBilingual(TierStrand strand) => strand.Tiers.Count > 1 && strand.Pairs().Any(pair => pair.HasBoth);

    /// <summary>The best strand of each speaker for each side; those that lack one are in one pool.</summary>
    private static IEnumerable<Pool> Pools(List<TierStrand> strands)
    {
        var common = new Pool([], []);
        foreach (var speaker in strands.GroupBy(strand => strand.Speaker))
        {
            var pool = PoolOf([.. speaker]);
            if (pool.HasBoth)
                yield return pool;
            else
                common = new Pool([.. common.English, .. pool.English], [.. common.Chinese, .. pool.Chinese]);
        }

        yield return common;
    }

    /// <summary>The two strands that suit best together; where there is no pair of them, the best for its side.</summary>
    private static Pool PoolOf(List<TierStrand> strands)
    {
        var pairs = from english in strands
                    from chinese in strands
                    where english != chinese && english.Rank(Side.English) is not null && chinese.Rank(Side.Chinese) is not null
                    select (English: english, Chinese: chinese);
        foreach (var (english,
            chinese) in pairs.OrderByDescending(pair => pair.English.Rank(Side.English) + pair.Chinese.Rank(Side.Chinese)).Take(1))
        {
            return new Pool([.. english.Entries(Side.English)], [.. chinese.Entries(Side.Chinese)]);
        }

        var single = from strand in strands
                     from side in Sides
                     where strand.Rank(side) is not null
                     orderby strand.Rank(side) descending
                     select side == Side.English ? new Pool([.. strand.Entries(side)], []) : new Pool([], [.. strand.Entries(side)]);
        return single.FirstOrDefault() ?? new Pool([], []);
    }

    private static IEnumerable<TierPair> Link(Pool pool) => TierLinker.Link(pool.English, pool.Chinese).Select(InOrder);

    /// <summary>Where people speak both languages, each tier has either, and its translation the other.</summary>
    private static TierPair InOrder(TierPair pair) =>
        IsAll(pair.English, Side.Chinese) && IsAll(pair.Chinese, Side.English) ? new TierPair(pair.Chinese, pair.English) : pair;

    private static bool IsAll(IReadOnlyList<TierEntry> entries, Side side) =>
        entries.Count > 0 && entries.All(entry => Script.SideOf(entry.Text.Text) == side);

    private sealed record Pool(List<TierEntry> English, List<TierEntry> Chinese)
    {
        public bool HasBoth => English.Count > 0 && Chinese.Count > 0;
    }
}
