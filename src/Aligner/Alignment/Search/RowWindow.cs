namespace Aligner.Alignment.Search;

/// <summary>A value for each point of the rows that a bead can go over; rows further back are forgotten.</summary>
/// <typeparam name="T">Of the values.</typeparam>
internal sealed class RowWindow<T>
{
    // A power of two, and more than the English sentences of a bead.
    private const int Rows = 8;

    private readonly Band _band;
    private readonly T _empty;
    private readonly int _width;
    private readonly T[] _values;

    /// <param name="band">The points.</param>
    /// <param name="empty">The value of each at first.</param>
    public RowWindow(Band band, T empty)
    {
        (_band, _empty, _width) = (band, empty, band.LargestRow);
        _values = new T[_width * Rows];
        Array.Fill(_values, empty);
    }

    public ref T this[int english, int chinese] => ref _values[((english & (Rows - 1)) * _width) + chinese - _band.First(english)];

    /// <summary>Forgets a row; the one that comes into reach instead has the empty value everywhere.</summary>
    public void Leave(int english) => _values.AsSpan((english & (Rows - 1)) * _width, _width).Fill(_empty);
}
