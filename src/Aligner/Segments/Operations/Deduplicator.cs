using System.Text;
using Aligner.Language.Normalization;

namespace Aligner.Segments.Operations;

/// <summary>
/// Keeps one of each set of equal segments, the one with the best score (one without a score was given by its source and is the
/// best), of those the first. The corpus is read twice; what is held is 32 bytes for each different segment, not the texts.
/// </summary>
internal sealed class Deduplicator(DuplicateKey key)
{
    private readonly Dictionary<UInt128, (double Score, long Index)> _best = [];
    private long _count;

    /// <summary>Segments that had a better one.</summary>
    public long Removed => _count - _best.Count;

    /// <summary>Takes a segment of the first reading.</summary>
    public void Note(Segment segment)
    {
        var hash = HashOf(segment);
        var score = segment.Score ?? double.PositiveInfinity;
        if (!_best.TryGetValue(hash, out var best) || score > best.Score)
            _best[hash] = (score, _count);
        _count++;
    }

    /// <summary>The segments of the second reading that are kept, in their order.</summary>
    public IEnumerable<Segment> Keep(IEnumerable<Segment> segments) =>
        segments.Where((segment, index) => _best[HashOf(segment)].Index == index);

    private UInt128 HashOf(Segment segment) => key switch
    {
        DuplicateKey.Exact => TextHash.Of(segment.English, segment.Chinese),
        DuplicateKey.Normalized => TextHash.Of(NormalizedText.Of(segment.English), NormalizedText.Of(segment.Chinese)),
        DuplicateKey.English => TextHash.Of(NormalizedText.Of(segment.English)),
        DuplicateKey.Chinese => TextHash.Of(NormalizedText.Of(segment.Chinese)),
        _ => throw new ArgumentOutOfRangeException(nameof(segment), key, "no such key"),
    };
}

/// <summary>What makes two segments the same.</summary>
internal enum DuplicateKey
{
    /// <summary>Both texts, to the letter.</summary>
    Exact,

    /// <summary>Both texts, but for case, width, white space and punctuation.</summary>
    Normalized,

    /// <summary>The English text, normalized.</summary>
    English,

    /// <summary>The Chinese text, normalized.</summary>
    Chinese,
}

/// <summary>A text without what people do not read: compatibility forms (Unicode NFKC), case, white space and punctuation.</summary>
internal static class NormalizedText
{
    /// <summary>The letters and digits of the text; the text itself where it has none.</summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in CompatibilityForm.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                kept.Append(Rune.ToLowerInvariant(rune));
        }

        return kept.Length > 0 ? kept.ToString() : text;
    }
}
