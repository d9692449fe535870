namespace Aligner.Exchange.Csv;

/// <summary>Characters of a text, one by one, with the place of the next.</summary>
internal sealed class CsvText(TextReader reader)
{
    public const int End = -1;

    private char[] _buffer = new char[1 << 14];
    private int _position;
    private int _length;

    public int Line { get; private set; } = 1;

    public int Column { get; private set; } = 1;

    /// <summary>The next character, not taken; <see cref="End"/> after the last.</summary>
    public int Peek() => _position < _length || Fill() ? _buffer[_position] : End;

    /// <summary>Takes the next character. A line ends with \n, \r\n or \r.</summary>
    public int Take()
    {
        var c = Peek();
        if (c == End)
            return End;
        _position++;
        if (c == '\n' || (c == '\r' && Peek() != '\n'))
            (Line, Column) = (Line + 1, 1);
        else if (!char.IsLowSurrogate((char)c))
            Column++;
        return c;
    }

    /// <summary>Puts characters that were taken back before the next.</summary>
    public void PutBack(string taken)
    {
        var left = _buffer.AsSpan(_position, _length - _position);
        var buffer = new char[Math.Max(_buffer.Length, taken.Length + left.Length)];
        taken.CopyTo(buffer);
        left.CopyTo(buffer.AsSpan(taken.Length));
        (_buffer, _position, _length) = (buffer, 0, taken.Length + left.Length);
        Line -= taken.Count(c => c == '\n');
        Column = taken.Contains('\n') ? 1 : Math.Max(1, Column - taken.Count(c => !char.IsLowSurrogate(c)));
    }

    private bool Fill()
    {
        _position = 0;
        _length = reader.Read(_buffer);
        return _length > 0;
    }
}
