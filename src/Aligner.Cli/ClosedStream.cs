namespace Aligner.Cli;

/// <summary>A standard stream that was closed before the program began (<c>&gt;&amp;-</c>): whoever needs it learns it.</summary>
/// <param name="name">Of the stream, for the message.</param>
internal sealed class ClosedStream(string name) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new EndOfStreamException($"{name} is closed");

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException($"{name} is closed");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
