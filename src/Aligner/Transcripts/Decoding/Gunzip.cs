using System.Buffers.Binary;
using System.IO.Compression;
using Aligner.Text;

namespace Aligner.Transcripts.Decoding;

/// <summary>Unpacks sources that are compressed with gzip (RFC 1952), in one member or several, recognised by their first bytes.</summary>
internal static class Gunzip
{
    private const int BufferLength = 1 << 16;

    // A member's first bytes come about by chance in every 16 MiB.
    private const int MostBeginnings = 100;

    private static ReadOnlySpan<byte> Beginning => [0x1F, 0x8B, 0x08];

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, _, ..];

    /// <summary>The bytes unpacked; null with the problem where they cannot be, or are more than the limit.</summary>
    public static byte[]? Unpack(string name, ReadOnlySpan<byte> bytes, SizeLimit limit, out Problem? problem)
    {
        problem = null;
        try
        {
            // Twice: what is beyond the limit takes no memory, and the rest no more than it needs.
            if (Measure(bytes, limit) is not { } length)
                problem = DecodingProblems.UnpacksTooLarge(name, limit);
            else if (IsWhole(bytes, length))
                return Read(bytes, length);
            else
                problem = DecodingProblems.DamagedGzip(name);
        }
        catch (InvalidDataException)
        {
            problem = DecodingProblems.DamagedGzip(name);
        }

        return null;
    }

    private static int? Measure(ReadOnlySpan<byte> bytes, SizeLimit limit)
    {
        using var gzip = Open(bytes);
        return limit.Measure(gzip);
    }

    private static byte[] Read(ReadOnlySpan<byte> bytes, int length)
    {
        using var gzip = Open(bytes);
        var unpacked = new byte[length];
        gzip.ReadExactly(unpacked);
        return unpacked;
    }

    /// <summary>
    /// GZipStream takes data that are cut off for whole. Only the last member can be, and its last four bytes are the length
    /// of what was packed in it.
    /// </summary>
    private static bool IsWhole(ReadOnlySpan<byte> bytes, int length)
    {
        var last = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]);
        if (last == (uint)length)
            return true;
        var beginning = bytes.LastIndexOf(Beginning);
        for (var i = 0; i < MostBeginnings && beginning > 0; i++)
        {
            if (LengthOf(bytes[beginning..]) == last)
                return true;
            beginning = bytes[..beginning].LastIndexOf(Beginning);
        }

        return false;
    }

    /// <summary>The length of what is packed in the bytes; null where they are no gzip data.</summary>
    private static uint? LengthOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var gzip = Open(bytes);
            var buffer = new byte[BufferLength];
            uint length = 0;
            while (gzip.Read(buffer) is > 0 and var count)
                length += (uint)count;
            return length;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static GZipStream Open(ReadOnlySpan<byte> bytes) => new(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
}
