using System.Text;
using Aligner.Formats.Streams;

namespace Aligner.Tests.Formats;

/// <summary>A long input that is nowhere as a whole: a beginning, and the same words again and again up to a length in bytes.</summary>
internal sealed class GeneratedStream(string beginning, string words, long length) : ForwardStream
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
    private readonly byte[] _words = Encoding.UTF8.GetBytes(words);

    public override bool CanRead => true;

    public override long Length => length;

    /// <summary>How much was read.</summary>
    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, length - Position);
        for (var i = 0; i < wanted; i++, Position++)
            buffer[i] = Position < _beginning.Length ? _beginning[Position] : _words[(Position - _beginning.Length) % _words.Length];
        return wanted;
    }
}
