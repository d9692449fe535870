namespace Aligner.Formats.Parquet;

/// <summary>
/// Reads numbers in runs of equal ones and in groups of packed bits (parquet-format, Encodings.md, RLE / bit-packing hybrid).
/// </summary>
/// <param name="bytes">The page.</param>
/// <param name="start">Where the runs begin in it.</param>
/// <param name="end">Where they end.</param>
/// <param name="width">In bits, of a number; 0 where all are 0.</param>
internal sealed class RleBitPackReader(byte[] bytes, int start, int end, int width)
{
    private int _position = start;
    private long _left;
    private bool _isPacked;
    private int _value;
    private long _bit;

    /// <exception cref="InvalidDataException">There are no more.</exception>
    public int Next()
    {
        if (width == 0)
            return 0;
        while (_left == 0)
            BeginRun();
        _left--;
        return _isPacked ? NextPacked() : _value;
    }

    private void BeginRun()
    {
        var header = VarInts.Read(bytes.AsSpan(0, end), ref _position);
        _left = (long)(header >> 1);
        _isPacked = (header & 1) == 1;
        if (_isPacked)
        {
            _bit = 8L * _position;
            // The last group may be cut off after the last number; what is past the end is asked for there.
            _position = (int)Math.Min(end, _position + (_left * width));
            _left *= 8;
            return;
        }

        _value = 0;
        for (var shift = 0; shift < width; shift += 8)
            _value |= NextByte() << shift;
    }

    private byte NextByte() => _position < end ? bytes[_position++] : throw new InvalidDataException("a run is cut off");

    private int NextPacked()
    {
        var value = 0;
        for (var i = 0; i < width; i++, _bit++)
        {
            if (_bit >> 3 >= end)
                throw new InvalidDataException("packed numbers are cut off");
            value |= ((bytes[_bit >> 3] >> (int)(_bit & 7)) & 1) << i;
        }

        return value;
    }
}
