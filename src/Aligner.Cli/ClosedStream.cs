using Aligner.Exchange;

namespace Aligner.Cli;

/// <summary>A standard stream that was closed before the program began (<c>&gt;&amp;-</c>): whoever needs it learns it.</summary>
/// <param name="name">Of the stream, for the message.</param>
internal sealed class ClosedStream(string name) : ForwardStream
{
    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override int Read(Span<byte> buffer) => throw new EndOfStreamException($"{name} is closed");

    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException($"{name} is closed");
}
