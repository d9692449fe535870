namespace Aligner.Cli.Output;

/// <summary>
/// A file that can be given up: what a writer still has in hand then goes nowhere, so that giving up cannot fail where the disk does.
/// </summary>
internal class DiskStream(Stream file) : Stream
{
    /// <summary>Where a writer believes to be after it was given up; null before.</summary>
    private long? _position;

    public override bool CanRead => false;

    public override bool CanSeek { get; } = file.CanSeek;

    public override bool CanWrite => true;

    public override long Length => _position ?? file.Length;

    public override long Position
    {
        get => _position ?? file.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>From now on nothing is written.</summary>
    public void GiveUp() => _position = CanSeek ? file.Position : 0;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_position is not null)
        {
            _position += buffer.Length;
            return;
        }

        try
        {
            file.Write(buffer);
        }
        catch (ArgumentOutOfRangeException error)
        {
            // What .NET makes of EFBIG.
            throw new IOException("the file would be larger than the user or the file system allows", error);
        }
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        if (_position is null)
            return file.Seek(offset, origin);
        _position = origin == SeekOrigin.Begin ? offset : _position.Value + offset;
        return _position.Value;
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
        if (_position is null)
            file.Flush();
    }
}
