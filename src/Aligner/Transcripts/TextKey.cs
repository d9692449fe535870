using System.Security.Cryptography;
using System.Text;

namespace Aligner.Transcripts;

/// <summary>What tells a pair from the others of a document without times: what its texts hash to.</summary>
internal static class TextKey
{
    private const int Bytes = 6;

    public static string Of(string english, string chinese) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{english}\n{chinese}")), 0, Bytes);
}
