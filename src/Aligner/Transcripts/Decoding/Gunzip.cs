using System.Buffers.Binary;
using System.IO.Compression;

namespace Aligner.Transcripts.Decoding;

/// <summary>Unpacks sources that are compressed with gzip, told by their first bytes.</summary>
internal static class Gunzip
{
    /// <summary>More than any transcript has, and less than what makes a machine swap.</summary>
    public const long DefaultLimit = 1L << 30;

    private const int BufferLength = 1 << 16;

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, _, ..];

    /// <summary>The bytes unpacked; null with the problem where they cannot be, or are more than the limit.</summary>
    public static byte[]? Unpack(string name, ReadOnlySpan<byte> bytes, long limit, out Problem? problem)
    {
        problem = null;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            if (ReadUpTo(gzip, limit) is not { } unpacked)
                problem = DecodingProblems.TooLarge(name, limit);
            else if (IsWhole(bytes, unpacked.Length))
                return unpacked;
            else
                problem = DecodingProblems.DamagedGzip(name);
        }
        catch (InvalidDataException)
        {
            problem = DecodingProblems.DamagedGzip(name);
        }

        return null;
    }

    /// <summary>GZipStream takes data that are cut off for whole. The last four bytes are the length of what was packed.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> bytes, int length) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) == (uint)length;

    private static byte[]? ReadUpTo(GZipStream gzip, long limit)
    {
        using var unpacked = new MemoryStream();
        var buffer = new byte[BufferLength];
        while (gzip.Read(buffer) is > 0 and var count)
        {
            if (unpacked.Length + count > limit)
                return null;
            unpacked.Write(buffer, 0, count);
        }

        return unpacked.ToArray();
    }
}
