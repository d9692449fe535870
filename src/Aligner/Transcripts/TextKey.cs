using System.Text;
using Aligner.Text;

namespace Aligner.Transcripts;

/// <summary>What tells a pair from the others of a document without times: what its texts hash to.</summary>
internal static class TextKey
{
    private const int Bytes = 6;

    public static string Of(string english, string chinese) =>
        Convert.ToHexStringLower(Digest.Sha256(Encoding.UTF8.GetBytes($"{english}\n{chinese}")), 0, Bytes);
}
