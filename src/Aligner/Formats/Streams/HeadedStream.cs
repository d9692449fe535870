namespace Aligner.Formats.Streams;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class HeadedStream : ForwardStream
{
    private readonly Stream _rest;
    private readonly byte[] _head;
    private int _position;

    public HeadedStream(Stream stream, int length)
    {
        _rest = stream;
        var buffer = new byte[length];
        _head = buffer[..stream.ReadAtLeast(buffer, length, throwOnEndOfStream: false)];
    }

    public ReadOnlySpan<byte> Head => _head;

    public override bool CanRead => true;

    public override int Read(Span<byte> buffer)
    {
        if (_position == _head.Length)
            return _rest.Read(buffer);
        var count = Math.Min(buffer.Length, _head.Length - _position);
        _head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
