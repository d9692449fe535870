using Aligner.Lexicon;
using Aligner.Memory.Text;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Memory;

/// <summary>A memory as what was translated before: evidence for whoever aligns, and a second opinion for whoever checks.</summary>
internal sealed class EarlierPairs(TranslationMemory memory) : IEarlierPairs
{
    private readonly Lock _gate = new();

    public long KeyOf(string text) => UnitKeys.Of(text).Whole;

    public IReadOnlyList<(long Chinese, string Document)> TranslationsOf(string english)
    {
        var keys = UnitKeys.Of(english);
        return [.. Same(Side.English, keys).Select(unit => (KeyOf(unit.Segment.Chinese), unit.Segment.Document))];
    }

    public IReadOnlyList<LexiconTerm> TermsOf(IEnumerable<string> english, IEnumerable<string> chinese)
    {
        lock (_gate)
        {
            return [.. new MemoryTerms(memory).Of(english, chinese)];
        }
    }

    /// <summary>
    /// What the text of one side of a segment was translated as before, where that is never what it is translated as now; null else. The
    /// segment's own pair does not count.
    /// </summary>
    public Segment? OtherThan(Segment segment, Side side)
    {
        var other = side.Other();
        var now = LettersOf(segment.TextOf(other));
        var before = Same(side, UnitKeys.Of(segment.TextOf(side))).Select(unit => unit.Segment)
            .Where(known => known.Id != segment.Id || known.Document != segment.Document).ToList();
        return before.Exists(known => LettersOf(known.TextOf(other)) == now) ? null : before.FirstOrDefault();
    }

    private List<MemoryUnit> Same(Side side, UnitKeys keys)
    {
        lock (_gate)
        {
            return [.. memory.Select(side == Side.English
                ? "WHERE u.en_key = $0 ORDER BY u.reviewed DESC, u.id"
                : "WHERE u.zh_key = $0 ORDER BY u.reviewed DESC, u.id", keys.Skeleton)
                .Where(unit => UnitKeys.Of(unit.Segment.TextOf(side)).Whole == keys.Whole)];
        }
    }

    /// <summary>What differs in marks and spaces only is the same translation.</summary>
    private static string LettersOf(string text) =>
        string.Concat(FoldedText.Of(text).Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
}
