using System.Text;

namespace Aligner.Tests.Exchange;

/// <summary>A long input that is nowhere as a whole: a beginning, and the same words again and again up to a length in bytes.</summary>
internal sealed class GeneratedStream(string beginning, string words, long length) : Stream
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
    private readonly byte[] _words = Encoding.UTF8.GetBytes(words);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    /// <summary>How much was read.</summary>
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var wanted = (int)Math.Min(count, length - Position);
        for (var i = 0; i < wanted; i++, Position++)
            buffer[offset + i] = Position < _beginning.Length ? _beginning[Position] : _words[(Position - _beginning.Length) % _words.Length];
        return wanted;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
