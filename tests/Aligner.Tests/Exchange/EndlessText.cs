using System.Text;

namespace Aligner.Tests.Exchange;

/// <summary>A text and then one character many times, made while it is read.</summary>
internal sealed class EndlessText(string beginning, char repeated, long count) : Stream
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int length)
    {
        var read = 0;
        for (; read < length && _position < _beginning.Length + count; read++)
        {
            buffer[offset + read] = _position < _beginning.Length ? _beginning[_position] : (byte)repeated;
            _position++;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
