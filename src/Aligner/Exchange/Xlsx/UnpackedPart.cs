using System.IO.Compression;

namespace Aligner.Exchange.Xlsx;

/// <summary>A part of an archive while it is unpacked; refused where it unpacks to more than its size can be of real tables.</summary>
internal sealed class UnpackedPart(ZipArchiveEntry entry, long limit) : Stream
{
    private readonly Stream _unpacked = entry.Open();
    private readonly long _most = Math.Min(limit, Math.Max(XlsxLimits.UnsuspectedBytes, entry.CompressedLength * XlsxLimits.Ratio));
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = _unpacked.Read(buffer);
        _count += count;
        if (_count > _most)
            throw new RefusedException(FormattableString.Invariant($"{entry.FullName} has {entry.CompressedLength} bytes and unpacks to more than {_most >> 20} MiB"));
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }
}
