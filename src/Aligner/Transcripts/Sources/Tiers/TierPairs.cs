using Aligner.Language;

namespace Aligner.Transcripts.Sources.Tiers;

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
        var alone = strands.Where(strand => !whole.Contains(strand) && !told.Contains(strand.Speaker) && (strand.Speaker is not null || whole.Count == 0)).ToList();
        var pools = Pools(alone).ToList();
        var complete = pools.FindAll(pool => pool.HasBoth);

        // What one speaker says without a translation is no pair where others have one.
        return [.. whole.SelectMany(strand => strand.Pairs()), .. (whole.Count + complete.Count > 0 ? complete : pools).SelectMany(Link)];
    }

    /// <summary>Words and glosses are the text of a side where nothing better is.</summary>
    private static List<TierLanguage> WithoutAnalyses(List<TierLanguage> tiers)
    {
        bool IsNeeded(TierLanguage tier, Side side) => tier.Rank(side) >= 0
            || !tiers.Exists(other => other.Rank(side) >= 0 && (other.Tier.Speaker is null || tier.Tier.Speaker is null || other.Tier.Speaker == tier.Tier.Speaker));
        return tiers.FindAll(tier => Sides.Any(side => tier.Rank(side) is not null && IsNeeded(tier, side)) || Sides.All(side => tier.Rank(side) is null));
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
        foreach (var (english, chinese) in pairs.OrderByDescending(pair => pair.English.Rank(Side.English) + pair.Chinese.Rank(Side.Chinese)).Take(1))
            return new Pool([.. english.Entries(Side.English)], [.. chinese.Entries(Side.Chinese)]);

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

    private static bool IsAll(IReadOnlyList<TierEntry> entries, Side side) => entries.Count > 0 && entries.All(entry => Script.SideOf(entry.Text.Text) == side);

    private sealed record Pool(List<TierEntry> English, List<TierEntry> Chinese)
    {
        public bool HasBoth => English.Count > 0 && Chinese.Count > 0;
    }
}
