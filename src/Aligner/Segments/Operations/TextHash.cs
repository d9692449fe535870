using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Aligner.Text;

namespace Aligner.Segments.Operations;

/// <summary>
/// The first 128 bits of SHA-256 over UTF-16: the same on every machine, and too many for two texts to share them by chance.
/// </summary>
internal static class TextHash
{
    private const char Separator = '\uFFFF';

    /// <summary>The hash of texts in their order; where one ends and the next begins counts.</summary>
    public static UInt128 Of(params ReadOnlySpan<string> texts)
    {
        var length = texts.Length;
        foreach (var text in texts)
            length += text.Length;
        var buffer = ArrayPool<char>.Shared.Rent(length);
        var end = 0;
        foreach (var text in texts)
        {
            text.CopyTo(buffer.AsSpan(end));
            end += text.Length;
            buffer[end++] = Separator;
        }

        var hash = OfBytes(MemoryMarshal.AsBytes(buffer.AsSpan(0, end)));
        ArrayPool<char>.Shared.Return(buffer);
        return hash;
    }

    /// <summary>The hash of bytes as they are.</summary>
    public static UInt128 OfBytes(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt128BigEndian(Digest.Sha256(bytes));

    /// <summary>The first eight bytes of a hash of texts, in hexadecimal digits.</summary>
    public static string ShortOf(params ReadOnlySpan<string> texts) =>
        ((ulong)(Of(texts) >> 64)).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>A place between 0 and 1 that the texts alone decide; evenly spread over all texts.</summary>
    public static double Fraction(params ReadOnlySpan<string> texts) => (double)(ulong)(Of(texts) >> 64) / ulong.MaxValue;
}
