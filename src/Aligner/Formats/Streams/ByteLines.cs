namespace Aligner.Formats.Streams;

/// <summary>Reads a stream line by line as bytes, without their line ends and without a byte order mark at the beginning.</summary>
internal sealed class ByteLines(Stream stream)
{
    /// <summary>More than the longest segment with all its fields; a longer line is refused before memory is.</summary>
    public const int LongestLine = 1 << 24;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isEnd;

    /// <summary>The 1-based number of the line read last.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line read last is longer than <see cref="LongestLine"/>; nothing is read after it.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the next line; false at the end.</summary>
    /// <param name="line">Holds until the next is read.</param>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        line = default;
        var searched = 0;
        while (true)
        {
            var newLine = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (newLine >= 0)
            {
                line = Take(searched + newLine, lineEnd: 1);
                return true;
            }

            searched = _end - _start;
            if (_isEnd || (IsTooLong = searched > LongestLine))
                break;
            Fill();
        }

        if (searched == 0 || IsTooLong)
            return false;
        line = Take(searched, lineEnd: 0);
        return true;
    }

    private ReadOnlySpan<byte> Take(int length, int lineEnd)
    {
        var line = _buffer.AsSpan(_start, length);
        _start += length + lineEnd;
        if (Number++ == 0 && line is [0xEF, 0xBB, 0xBF, ..])
            line = line[3..];
        return line is [.., (byte)'\r'] ? line[..^1] : line;
    }

    private void Fill()
    {
        var held = _end - _start;
        if (held == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        else
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, held);
        (_start, _end) = (0, held);
        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isEnd = count == 0;
        _end += count;
    }
}
