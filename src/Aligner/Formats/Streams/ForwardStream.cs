namespace Aligner.Formats.Streams;

/// <summary>
/// What all streams have in common that only go forward. One overrides what it can do: the reading or the writing of spans.
/// </summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => false;

    public sealed override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>
/// What a format that is read from its end needs of a stream that does not seek: a copy, in memory or, where it is long, in a temporary
/// file.
/// </summary>
internal static class SeekableCopy
{
    private const int HeldBytes = 16 << 20;

    public static Stream Of(Stream stream)
    {
        var held = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (held.Length < HeldBytes)
        {
            var count = stream.Read(buffer);
            if (count == 0)
            {
                held.Position = 0;
                return held;
            }

            held.Write(buffer, 0, count);
        }

        return WithRest(held, stream);
    }

    /// <summary>The file is gone when the stream is closed.</summary>
    private static FileStream WithRest(MemoryStream held, Stream rest)
    {
        var file = ScratchFile.Open();
        held.WriteTo(file);
        rest.CopyTo(file);
        file.Position = 0;
        return file;
    }
}

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
