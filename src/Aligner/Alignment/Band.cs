namespace Aligner.Alignment;

/// <summary>
/// The points the alignment may pass through: for each count of English sentences read, a range of counts of Chinese ones.
/// Both ends of the ranges never fall, and neighbouring ranges overlap, so that a path always exists.
/// </summary>
internal sealed class Band
{
    private readonly int[] _firsts;
    private readonly int[] _lasts;
    private readonly long[] _cells;

    /// <param name="firsts">For 0, 1, … n English sentences, the fewest Chinese ones.</param>
    /// <param name="lasts">The most Chinese ones, included.</param>
    public Band(int[] firsts, int[] lasts)
    {
        _firsts = firsts;
        _lasts = lasts;
        _cells = new long[firsts.Length + 1];
        for (var i = 0; i < firsts.Length; i++)
            _cells[i + 1] = _cells[i] + lasts[i] - firsts[i] + 1;
    }

    public int EnglishCount => _firsts.Length - 1;

    public int ChineseCount => _lasts[^1];

    public long CellCount => _cells[^1];

    public int First(int english) => _firsts[english];

    public int Last(int english) => _lasts[english];

    public bool Contains(int english, int chinese) =>
        english < _firsts.Length && chinese >= _firsts[english] && chinese <= _lasts[english];

    /// <summary>The number of the point among all points of the band.</summary>
    public long Cell(int english, int chinese) => _cells[english] + chinese - _firsts[english];

    /// <summary>Every point of the rectangle.</summary>
    public static Band Full(int englishCount, int chineseCount)
    {
        var lasts = new int[englishCount + 1];
        Array.Fill(lasts, chineseCount);
        return new Band(new int[englishCount + 1], lasts);
    }
}
