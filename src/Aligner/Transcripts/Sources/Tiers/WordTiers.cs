using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Tiers;

/// <summary>Notes the times of words where a tier has each word of a text as an entry of its own, within the text's time.</summary>
internal sealed class WordTiers(TimedContext context, IReadOnlyList<Tier> tiers)
{
    // Of the entries in the time of a text so many must stand in it, one after the other: else they are not words of it.
    private const double LeastShare = 0.8;
    private const int FewestWords = 2;
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(0.02);

    private readonly List<(Tier Tier, List<TierEntry> Entries)> _timed =
        [.. tiers.Select(tier =>
            (tier, tier.Entries.Where(entry => entry.Times is not null && entry.HasText).OrderBy(entry => entry.Times!.Value.Start)
                .ToList())).Where(tier => tier.Item2.Count > 0)];

    /// <summary>Notes when the words of the text begin.</summary>
    public void Note(TierEntry text)
    {
        if (text.Times is not { End: { } end } times)
            return;
        foreach (var (tier, entries) in _timed.Where(
            tier => tier.Tier != text.Tier && (tier.Tier.Speaker is null || text.Speaker is null || tier.Tier.Speaker == text.Speaker)))
        {
            var words = Within(entries, times.Start - Tolerance, end + Tolerance, text.Text.Length);
            var places = Places(text.Text.Text, words);
            if (words.Count < FewestWords || places.Count < LeastShare * words.Count)
                continue;
            foreach (var (word, index) in places)
                context.WordTimes.TryAdd(text.Text.OffsetAt(index), word.Times!.Value.Start);
            return;
        }
    }

    /// <summary>The entries in a stretch of time; none where they are more than a text of so many characters can have words.</summary>
    private static List<TierEntry> Within(List<TierEntry> entries, TimeSpan start, TimeSpan end, int length)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Times!.Value.Start < start ? (middle + 1, high) : (low, middle);
        }

        var within = entries.Skip(low).TakeWhile(entry => entry.Times!.Value.Start < end).Take(length + 1).ToList();
        return within.Count > length ? [] : within.FindAll(entry => entry.Times!.Value.End <= end);
    }

    /// <summary>The words that stand in the text, in order, and where.</summary>
    private static List<(TierEntry Word, int Index)> Places(string text, List<TierEntry> words)
    {
        var places = new List<(TierEntry, int)>();
        var from = 0;
        foreach (var word in words)
        {
            var letters = word.Text.Text.AsSpan().Trim();
            var index = text.AsSpan(from).IndexOf(letters, StringComparison.OrdinalIgnoreCase);
            if (index < 0)
                continue;
            places.Add((word, from + index));
            from += index + letters.Length;
        }

        return places;
    }
}
