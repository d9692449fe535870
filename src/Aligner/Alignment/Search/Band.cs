namespace Aligner.Alignment.Search;

/// <summary>
/// The points a path may pass through: for each count of English sentences read, a range of counts of Chinese ones.
/// Neither end of the ranges ever falls and neighbouring ranges share a point, so that a path always exists.
/// </summary>
internal sealed class Band
{
    private readonly int[] _firsts;
    private readonly int[] _lasts;
    private readonly int[] _cells;

    /// <param name="englishStart">The English sentences read at the start.</param>
    /// <param name="firsts">For the start and each sentence after it, the fewest Chinese ones.</param>
    /// <param name="lasts">The most Chinese ones, included.</param>
    public Band(int englishStart, int[] firsts, int[] lasts)
    {
        EnglishStart = englishStart;
        _firsts = firsts;
        _lasts = lasts;
        _cells = new int[firsts.Length + 1];
        for (var i = 0; i < firsts.Length; i++)
            _cells[i + 1] = checked(_cells[i] + lasts[i] - firsts[i] + 1);
    }

    public int EnglishStart { get; }

    public int EnglishEnd => EnglishStart + _firsts.Length - 1;

    public int ChineseStart => _firsts[0];

    public int ChineseEnd => _lasts[^1];

    public int CellCount => _cells[^1];

    /// <summary>The points of the row that has most.</summary>
    public int LargestRow
    {
        get
        {
            var largest = 0;
            for (var i = 0; i < _firsts.Length; i++)
                largest = Math.Max(largest, _lasts[i] - _firsts[i] + 1);
            return largest;
        }
    }

    public int First(int english) => _firsts[english - EnglishStart];

    public int Last(int english) => _lasts[english - EnglishStart];

    public bool Contains(int english, int chinese) =>
        english <= EnglishEnd && chinese >= First(english) && chinese <= Last(english);

    /// <summary>The number of the point among all points of the band.</summary>
    public int Cell(int english, int chinese) => _cells[english - EnglishStart] + chinese - First(english);

    /// <summary>The sentences that begin at the points: the band without the last point of each side.</summary>
    public Band WithoutEnds() => new(
        EnglishStart,
        [.. _firsts.SkipLast(1).Select(first => Math.Min(first, ChineseEnd - 1))],
        [.. _lasts.SkipLast(1).Select((last, i) => i == _lasts.Length - 2 ? ChineseEnd - 1 : Math.Min(last, ChineseEnd - 1))]);

    /// <summary>The band with more room around some rows.</summary>
    /// <param name="rows">Counts of English sentences.</param>
    /// <param name="reach">How many rows before and after each get it too.</param>
    /// <param name="margin">How many Chinese sentences more on each side.</param>
    public Band Widened(IReadOnlyList<int> rows, int reach, int margin)
    {
        var (firsts, lasts) = ((int[])_firsts.Clone(), (int[])_lasts.Clone());
        foreach (var row in rows)
        {
            var end = Math.Min(firsts.Length - 1, row - EnglishStart + reach);
            for (var i = Math.Max(0, row - EnglishStart - reach); i <= end; i++)
                (firsts[i], lasts[i]) = (Math.Max(ChineseStart, _firsts[i] - margin), Math.Min(ChineseEnd, _lasts[i] + margin));
        }

        return Monotone(EnglishStart, firsts, lasts);
    }

    /// <summary>The band of ranges of which some ends may fall.</summary>
    public static Band Monotone(int englishStart, int[] firsts, int[] lasts)
    {
        for (var i = 1; i < lasts.Length; i++)
            lasts[i] = Math.Max(lasts[i], lasts[i - 1]);
        for (var i = firsts.Length - 2; i >= 0; i--)
            firsts[i] = Math.Min(firsts[i], firsts[i + 1]);
        return new Band(englishStart, firsts, lasts);
    }

    /// <summary>The bands of stretches that follow each other, as one.</summary>
    /// <param name="bands">In order.</param>
    /// <param name="englishCount">The sentences of all.</param>
    public static Band Joined(IEnumerable<Band> bands, int englishCount)
    {
        var (firsts, lasts) = (new int[englishCount + 1], new int[englishCount + 1]);
        firsts.AsSpan(1).Fill(int.MaxValue);
        foreach (var band in bands)
        {
            for (var i = band.EnglishStart; i <= band.EnglishEnd; i++)
                (firsts[i], lasts[i]) = (Math.Min(firsts[i], band.First(i)), Math.Max(lasts[i], band.Last(i)));
        }

        return Monotone(0, firsts, lasts);
    }

    /// <summary>The part of the band that lies in a stretch, of which both ends are in it.</summary>
    public Band Within(Region stretch)
    {
        var (firsts, lasts) = (new int[stretch.EnglishCount + 1], new int[stretch.EnglishCount + 1]);
        for (var i = 0; i < firsts.Length; i++)
            (firsts[i], lasts[i]) = RangeWithin(stretch, i);

        (firsts[0], lasts[^1]) = (stretch.ChineseStart, stretch.ChineseEnd);
        return new Band(stretch.EnglishStart, firsts, lasts);
    }

    /// <summary>
    /// Whether the part that lies in a stretch is the same as this band, which is of a stretch with as many English sentences.
    /// </summary>
    /// <param name="whole">In which both ends of the stretch are.</param>
    /// <param name="stretch">Where it lies there.</param>
    public bool IsPartOf(Band whole, Region stretch)
    {
        var shift = stretch.ChineseStart - ChineseStart;
        for (var i = 0; i < _firsts.Length; i++)
        {
            var (first, last) = whole.RangeWithin(stretch, i);
            if ((i > 0 && first != _firsts[i] + shift) || (i < _firsts.Length - 1 && last != _lasts[i] + shift))
                return false;
        }

        return true;
    }

    /// <summary>The fewest and the most Chinese sentences of a stretch, after so many English ones of it.</summary>
    private (int First, int Last) RangeWithin(Region stretch, int english) => (
        Math.Clamp(First(stretch.EnglishStart + english), stretch.ChineseStart, stretch.ChineseEnd),
        Math.Clamp(Last(stretch.EnglishStart + english), stretch.ChineseStart, stretch.ChineseEnd));

    /// <summary>Every point of a stretch.</summary>
    public static Band Full(Region stretch)
    {
        var firsts = new int[stretch.EnglishCount + 1];
        var lasts = new int[stretch.EnglishCount + 1];
        Array.Fill(firsts, stretch.ChineseStart);
        Array.Fill(lasts, stretch.ChineseEnd);
        return new Band(stretch.EnglishStart, firsts, lasts);
    }
}
