namespace Aligner.Formats.Parquet;

/// <summary>Reads parts of a file within bounds.</summary>
internal sealed class PageFile(Stream stream)
{
    /// <summary>More than any writer puts into one page or footer.</summary>
    public const int LongestPart = 128 << 20;

    private const int LongestHeader = 1 << 20;
    private const int UsualHeader = 1 << 10;

    public long Length => stream.Length;

    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public byte[] Read(long offset, long length)
    {
        if (offset < 0 || length < 0 || length > stream.Length - offset)
            throw new InvalidDataException("it ends before what it says it has");
        if (length > LongestPart)
        {
            throw new RefusedException(
                FormattableString.Invariant(
                    $"a part of the file has {length >> 20} MiB; no more than {LongestPart >> 20} are read at once"));
        }

        var bytes = new byte[length];
        stream.Position = offset;
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The header of a page, whose length only it tells.</summary>
    public ThriftStruct ReadHeader(long offset, out int length)
    {
        for (var tried = UsualHeader; ; tried *= 32)
        {
            var bytes = Read(offset, Math.Clamp(stream.Length - offset, 0, tried));
            try
            {
                return ThriftStruct.Read(bytes, out length);
            }
            catch (InvalidDataException) when (bytes.Length == tried && tried < LongestHeader)
            {
                // It may go on: statistics hold whole texts.
            }
        }
    }
}
