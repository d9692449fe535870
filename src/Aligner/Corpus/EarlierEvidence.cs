using Aligner.Alignment;

namespace Aligner.Corpus;

/// <summary>Sentences, or two or three in a row, that were each other's translation before are so again; on top of other evidence.</summary>
internal sealed class EarlierEvidence : IBeadEvidence
{
    /// <summary>Sentences of some length are hardly ever the same by chance; what a pair of short ones says is little either way.</summary>
    private const float Weight = 5;

    private const int MostSentences = 3;
    private const int LeastCharacters = 12;

    private readonly IBeadEvidence? _other;
    private readonly IReadOnlySet<long>?[] _translations;
    private readonly long[] _chinese;

    public EarlierEvidence(IEarlierPairs earlier, SentenceTrack english, SentenceTrack chinese, IBeadEvidence? other)
    {
        _other = other;
        _translations = [.. Runs(english).Select(text => text.Length < LeastCharacters ? null : earlier.TranslationsOf(text).Select(pair => pair.Chinese).ToHashSet() is { Count: > 0 } known ? known : null)];
        _chinese = _translations.All(known => known is null) ? [] : [.. Runs(chinese).Select(earlier.KeyOf)];
    }

    public bool TellsHoles => _other?.TellsHoles == true;

    public float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount)
    {
        var odds = _other?.LogOdds(englishStart, englishCount, chineseStart, chineseCount) ?? 0;
        if (_chinese.Length == 0 || englishCount is 0 or > MostSentences || chineseCount is 0 or > MostSentences)
            return odds;
        return _translations[IndexOf(englishStart, englishCount)]?.Contains(_chinese[IndexOf(chineseStart, chineseCount)]) == true ? odds + Weight : odds;
    }

    private static int IndexOf(int start, int count) => (start * MostSentences) + count - 1;

    /// <summary>For each sentence its text, and that of it with the one, and the two, behind it; empty past the end.</summary>
    private static IEnumerable<string> Runs(SentenceTrack track) =>
        from start in Enumerable.Range(0, track.Texts.Length)
        from count in Enumerable.Range(1, MostSentences)
        select start + count <= track.Texts.Length ? track.PieceOf(start, count).Text : "";
}
