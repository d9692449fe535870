namespace Aligner.Alignment.Tokens;

/// <summary>The sentences of one side as they are now, and where they are from.</summary>
internal sealed class SideEdits
{
    private readonly IReadOnlyList<SentenceOrigin>? _origins;
    private readonly int[] _numbers;

    // For each point between sentences of the text as it was, the last point now that is not after it, and the first one not before it.
    private readonly int[] _before;
    private readonly int[] _behind;

    /// <param name="origins">Of the sentences.</param>
    public SideEdits(IReadOnlyList<SentenceOrigin> origins)
    {
        int[] numbers = [.. origins.Select(origin => origin.Number)];
        (_origins, _numbers) = (origins, numbers);
        var count = origins.Count == 0 ? 0 : origins[^1].Last + 1;
        (_before, _behind) = (new int[count + 1], new int[count + 1]);
        Array.Fill(_behind, numbers.Length);
        for (var i = 0; i <= numbers.Length; i++)
        {
            var (low, high) = PlaceOf(i);
            _before[high] = i;
            _behind[low] = Math.Min(_behind[low], i);
        }
        for (var i = 1; i < _before.Length; i++)
            _before[i] = Math.Max(_before[i], _before[i - 1]);
        for (var i = _behind.Length - 2; i >= 0; i--)
            _behind[i] = Math.Min(_behind[i], _behind[i + 1]);
    }

    private SideEdits(int count)
    {
        _numbers = [.. Enumerable.Range(0, count)];
        _before = _behind = [.. Enumerable.Range(0, count + 1)];
    }

    public int[] Numbers => _numbers;

    public static SideEdits None(int count) => new(count);

    /// <summary>The points of the text as it was between which a point now lies; twice the same where it is one of them.</summary>
    public (int Low, int High) PlaceOf(int point)
    {
        if (_origins is null)
            return (point, point);
        if (point == _origins.Count)
            return (_before.Length - 1, _before.Length - 1);
        var origin = _origins[point];
        return origin.Start == 0 ? (origin.First, origin.First) : (origin.First, origin.First + 1);
    }

    /// <summary>The point of the text as it was that a point now is; -1 where it lies within a sentence of that.</summary>
    public int PointOf(int point) => PlaceOf(point) is var (low, high) && low == high ? low : -1;

    /// <summary>The last point now that is not after a point of the text as it was.</summary>
    public int Before(int point) => _before[point];

    /// <summary>The first point now that is not before it.</summary>
    public int Behind(int point) => _behind[point];

    /// <summary>The same point now; -1 where a sentence goes on over it.</summary>
    public int BorderAt(int point) => PlaceOf(_before[point]) == (point, point) ? _before[point] : -1;
}

/// <summary>Where a sentence of an edited text is from.</summary>
/// <param name="Number">The place of the sentence in the text as it was, where it is unchanged; else a negative number of its own: the same
/// number is the same sentence.</param>
/// <param name="First">The first sentence of the text as it was that it is made of.</param>
/// <param name="Start">Where it begins in that one, in UTF-16 code units.</param>
/// <param name="Last">The last one.</param>
internal readonly record struct SentenceOrigin(int Number, int First, int Start, int Last)
{
    /// <summary>Whether it is one sentence, unchanged.</summary>
    public bool IsWhole => Number >= 0;
}
