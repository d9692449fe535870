using System.IO.Compression;

namespace Aligner.Exchange.Xlsx;

/// <summary>A part of an archive while it is unpacked; refused where it unpacks to more than its size can be of real tables.</summary>
internal sealed class UnpackedPart(ZipArchiveEntry entry, long limit) : ForwardStream
{
    private readonly Stream _unpacked = entry.Open();
    private readonly long _most = Math.Min(limit, Math.Max(XlsxLimits.UnsuspectedBytes, entry.CompressedLength * XlsxLimits.Ratio));
    private long _count;

    public override bool CanRead => true;

    public override int Read(Span<byte> buffer)
    {
        var count = _unpacked.Read(buffer);
        _count += count;
        if (_count > _most)
            throw new RefusedException(FormattableString.Invariant($"{entry.FullName} has {entry.CompressedLength} bytes and unpacks to more than {_most >> 20} MiB"));
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }
}
