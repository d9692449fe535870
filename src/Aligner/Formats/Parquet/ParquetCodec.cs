using System.IO.Compression;

namespace Aligner.Formats.Parquet;

/// <summary>How pages are compressed (parquet.thrift), by their codes.</summary>
internal static class ParquetCodec
{
    public const int Snappy = 1;
    private const int None = 0;
    private const int Gzip = 2;
    private const int Brotli = 4;

    private static readonly string[] Names = ["none", "snappy", "gzip", "lzo", "brotli", "lz4", "zstd", "lz4 raw"];

    public static bool CanRead(long codec) => codec is None or Snappy or Gzip or Brotli;

    public static string NameOf(long codec) =>
        codec >= 0 && codec < Names.Length ? Names[codec] : FormattableString.Invariant($"codec {codec}");

    /// <exception cref="InvalidDataException">The bytes are damaged, or unpack to another length.</exception>
    public static byte[] Unpack(long codec, byte[] packed, int length) => codec switch
    {
        Snappy => UnpackSnappy(packed, length),
        Gzip => ReadAll(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress), length),
        Brotli => UnpackBrotli(packed, length),
        _ => packed.Length == length ? packed : throw new InvalidDataException("a page has another length than it says"),
    };

    private static byte[] UnpackSnappy(byte[] packed, int length)
    {
        if (Snappier.Snappy.GetUncompressedLength(packed) != length)
            throw new InvalidDataException("a page unpacks to another length than it says");
        return Snappier.Snappy.DecompressToArray(packed);
    }

    /// <summary>By the decoder itself: a stream over it has another exception for damaged bytes than the others have.</summary>
    private static byte[] UnpackBrotli(byte[] packed, int length)
    {
        var bytes = new byte[length];
        if (!BrotliDecoder.TryDecompress(packed, bytes, out var written) || written != length)
            throw new InvalidDataException("a page is damaged, or unpacks to another length than it says");
        return bytes;
    }

    private static byte[] ReadAll(Stream unpacked, int length)
    {
        using (unpacked)
        {
            var bytes = new byte[length];
            if (unpacked.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length)
                throw new InvalidDataException("a page unpacks to another length than it says");
            return bytes;
        }
    }
}
