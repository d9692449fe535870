using Org.BouncyCastle.Crypto.Digests;

namespace Aligner.Text;

/// <summary>
/// SHA-256 and SHA-1 (FIPS 180-4) in managed code: the framework's own takes an installed OpenSSL. Nothing is kept safe by them.
/// </summary>
internal static class Digest
{
    [ThreadStatic]
    private static Sha256Digest? _sha256;

    public static byte[] Sha256(ReadOnlySpan<byte> bytes) => Of(bytes, _sha256 ??= new Sha256Digest());

    public static byte[] Sha1(ReadOnlySpan<byte> bytes) => Of(bytes, new Sha1Digest());

    private static byte[] Of(ReadOnlySpan<byte> bytes, GeneralDigest digest)
    {
        var hash = new byte[digest.GetDigestSize()];
        digest.BlockUpdate(bytes);
        // The digest is as new afterwards.
        digest.DoFinal(hash);
        return hash;
    }
}
