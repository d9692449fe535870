using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Aligner.Corpus.Operations;

/// <summary>The first 128 bits of SHA-256 over UTF-16: the same on every machine, and too many for two texts to share them by chance.</summary>
public static class TextHash
{
    private const int HashLength = 32;
    private static readonly byte[] Separator = [0xFF, 0xFF];

    /// <summary>The hash of texts in their order; where one ends and the next begins counts.</summary>
    public static UInt128 Of(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.AppendData(Separator);
        }

        Span<byte> bytes = stackalloc byte[HashLength];
        hash.GetHashAndReset(bytes);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    /// <summary>The hash of bytes as they are.</summary>
    public static UInt128 OfBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[HashLength];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>A place between 0 and 1 that the texts alone decide; evenly spread over all texts.</summary>
    public static double Fraction(params ReadOnlySpan<string> texts) => (double)(ulong)(Of(texts) >> 64) / ulong.MaxValue;
}
