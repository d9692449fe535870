using Aligner.Text;

namespace Aligner.Transcripts.Sources.Tiers;

/// <summary>
/// Tiers whose entries hang on each other: a text with its translation, its words, its readings. A tier that hangs on none is one by
/// itself.
/// </summary>
internal sealed class TierStrand(IReadOnlyList<TierLanguage> tiers)
{
    private readonly Dictionary<Tier, TierLanguage> _languages = tiers.ToDictionary(tier => tier.Tier);

    public IReadOnlyList<TierLanguage> Tiers => tiers;

    public string? Speaker { get; } = tiers.Select(tier => tier.Tier.Speaker).FirstOrDefault(speaker => speaker is not null);

    /// <summary>The strands of the tiers, in the order in which each first comes.</summary>
    public static List<TierStrand> Of(IReadOnlyList<TierLanguage> tiers)
    {
        var roots = tiers.ToDictionary(tier => tier.Tier, tier => tier.Tier.Entries is [var first, ..] ? first.Root.Tier : tier.Tier);
        return [.. tiers.GroupBy(tier => roots[tier.Tier]).Select(strand => new TierStrand([.. strand]))];
    }

    public double? Rank(Side side) => tiers.Max(tier => tier.Rank(side));

    /// <summary>The entries that belong together, each side from the tier that suits it best.</summary>
    public IEnumerable<TierPair> Pairs() =>
        tiers.SelectMany(tier => tier.Tier.Entries).Where(entry => entry.HasText).GroupBy(entry => entry.Root).Select(PairOf);

    /// <summary>The entries of the tier that suits a side best.</summary>
    public IEnumerable<TierEntry> Entries(Side side) =>
        tiers.Where(tier => tier.Rank(side) is not null).MaxBy(tier => tier.Rank(side))?.Tier.Entries.Where(entry => entry.HasText) ?? [];

    private TierPair PairOf(IEnumerable<TierEntry> group)
    {
        var left = group.ToList();
        var english = Take(left, Side.English, entry => _languages[entry.Tier].SideOf(entry) == Side.English);
        var chinese = Take(left, Side.Chinese, entry => _languages[entry.Tier].SideOf(entry) == Side.Chinese);

        // A whole line of terms in Latin letters is Chinese where its translation is there too.
        if (english.Count == 0 && chinese.Count > 0)
            english = Take(left, Side.English, _ => true);
        else if (chinese.Count == 0 && english.Count > 0)
            chinese = Take(left, Side.Chinese, _ => true);
        return new TierPair(english, chinese);
    }

    private List<TierEntry> Take(List<TierEntry> left, Side side, Func<TierEntry, bool> suits)
    {
        var best = left.Where(entry => suits(entry) && _languages[entry.Tier].Rank(side) is not null).GroupBy(entry => entry.Tier)
            .MaxBy(tier => _languages[tier.Key].Rank(side))?.ToList() ?? [];
        left.RemoveAll(best.ToHashSet().Contains);
        return best;
    }
}

/// <summary>Entries that are a cue together.</summary>
internal sealed record TierPair(IReadOnlyList<TierEntry> English, IReadOnlyList<TierEntry> Chinese)
{
    public bool HasBoth => English.Count > 0 && Chinese.Count > 0;

    public IEnumerable<TierEntry> All => English.Concat(Chinese);
}
