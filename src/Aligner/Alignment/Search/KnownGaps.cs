using System.Collections.Immutable;
using Aligner.Alignment.Scoring;

namespace Aligner.Alignment.Search;

/// <summary>
/// What was found last of the gaps between known beads: of the same sentences, by their places; once sentences have changed, by what they
/// are.
/// </summary>
internal sealed class KnownGaps
{
    private readonly ImmutableArray<Region> _gaps = [];
    private readonly GapBeads?[] _found = [];
    private readonly Dictionary<(int, int), GapBeads> _byKey = [];
    private int _at;

    private KnownGaps()
    {
    }

    /// <param name="gaps">By rising place.</param>
    /// <param name="found">Of each; null for one that is a known bead.</param>
    public KnownGaps(ImmutableArray<Region> gaps, GapBeads?[] found) => (_gaps, _found) = (gaps, found);

    public static KnownGaps None => new();

    /// <summary>The same where the gaps stand elsewhere.</summary>
    public KnownGaps Moved()
    {
        var moved = new KnownGaps();
        foreach (var gap in _found)
        {
            if (gap is { IsConstrained: false })
                moved._byKey[gap.Key] = gap;
        }

        return moved;
    }

    /// <summary>What was found there, where no sentence has changed since; is asked by rising place.</summary>
    public GapBeads? At(Region gap)
    {
        while (_at < _gaps.Length && (_gaps[_at].EnglishStart < gap.EnglishStart || _gaps[_at].ChineseStart < gap.ChineseStart))
            _at++;
        return _at < _gaps.Length && _gaps[_at] == gap && _found[_at] is { IsConstrained: false } found ? found : null;
    }

    /// <summary>What was found of these sentences, where others have changed.</summary>
    public GapBeads? Of(ReadOnlySpan<int> english, ReadOnlySpan<int> chinese, TextHabits habits) =>
        _byKey.TryGetValue(GapBeads.KeyOf(english, chinese), out var found) && found.Is(english, chinese, habits) ? found : null;
}

/// <summary>The beads of a gap, counted from its start.</summary>
/// <param name="gap">Where it was.</param>
/// <param name="english">The numbers of its sentences.</param>
/// <param name="chinese">Likewise.</param>
/// <param name="habits">Of the text.</param>
/// <param name="band">Where they were looked for; null where that was found for the gap alone.</param>
/// <param name="isConstrained">Whether some beads were forbidden.</param>
/// <param name="beads">In order.</param>
internal sealed class GapBeads(Region gap, ReadOnlySpan<int> english, ReadOnlySpan<int> chinese, TextHabits habits, Band? band,
    bool isConstrained, ImmutableArray<Bead> beads)
{
    private readonly int[] _english = english.ToArray();
    private readonly int[] _chinese = chinese.ToArray();

    public bool IsConstrained => isConstrained;

    public Band? Band => band;

    public (int, int) Key => KeyOf(_english, _chinese);

    public static (int English, int Chinese) KeyOf(ReadOnlySpan<int> english, ReadOnlySpan<int> chinese) =>
        (english.IsEmpty ? int.MinValue : english[0], chinese.IsEmpty ? int.MinValue : chinese[0]);

    public bool Is(ReadOnlySpan<int> english, ReadOnlySpan<int> chinese, TextHabits ofText) =>
        ofText == habits && english.SequenceEqual(_english) && chinese.SequenceEqual(_chinese);

    public void AddTo(ImmutableArray<Bead>.Builder all, Region place)
    {
        var (englishShift, chineseShift) = (place.EnglishStart - gap.EnglishStart, place.ChineseStart - gap.ChineseStart);
        foreach (var bead in beads)
            all.Add(bead with { EnglishStart = bead.EnglishStart + englishShift, ChineseStart = bead.ChineseStart + chineseShift });
    }
}
