using System.Text;
using Aligner.Formats.Streams;

namespace Aligner.Tests.Formats;

/// <summary>A text and then one character many times, made while it is read.</summary>
internal sealed class EndlessText(string beginning, char repeated, long count) : ForwardStream
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
    private long _position;

    public override bool CanRead => true;

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        for (; read < buffer.Length && _position < _beginning.Length + count; read++)
        {
            buffer[read] = _position < _beginning.Length ? _beginning[_position] : (byte)repeated;
            _position++;
        }

        return read;
    }
}
