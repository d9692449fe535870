using System.Globalization;
using System.Text;
using Aligner.Language.Normalization;
using Aligner.Text;

namespace Aligner.Edits;

/// <summary>A sentence as an edit log names it.</summary>
/// <param name="Hash">Of its text, see <see cref="HashOf"/>.</param>
/// <param name="Occurrence">Which of the sentences of its side with this text it is, from 1 on.</param>
/// <param name="Text">As it was when it was named: for people, and to find it again where it has changed.</param>
public sealed record SentenceName(string Hash, int Occurrence, string Text)
{
    private const int Bytes = 8;

    /// <summary>As logs write it: the hash, and the occurrence after a tilde from the second on.</summary>
    public string Key => Occurrence == 1 ? Hash : string.Create(CultureInfo.InvariantCulture, $"{Hash}~{Occurrence}");

    /// <summary>
    /// The first 64 bits of the SHA-256 of the text in Unicode's form NFKC, without white space: 16 hexadecimal digits. White space is no
    /// part of what a sentence says: a line may have been broken elsewhere.
    /// </summary>
    public static string HashOf(string text)
    {
        var folded = string.Concat(CompatibilityForm.Of(text).Where(c => !char.IsWhiteSpace(c)));
        return Convert.ToHexStringLower(Digest.Sha256(Encoding.UTF8.GetBytes(folded)), 0, Bytes);
    }

    /// <summary>The names of the sentences of a side, in order.</summary>
    public static IEnumerable<SentenceName> Of(IEnumerable<string> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in sentences)
        {
            var hash = HashOf(text);
            var count = counts[hash] = counts.GetValueOrDefault(hash) + 1;
            yield return new SentenceName(hash, count, text);
        }
    }

    /// <summary>What <see cref="Key"/> wrote, with the text beside it; null where it is no such key.</summary>
    public static SentenceName? Parse(string key, string text)
    {
        var parts = key.Split('~');
        var occurrence = 1;
        return parts[0].Length == 2 * Bytes && parts.Length <= 2
            && (parts.Length == 1
                || (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out occurrence) && occurrence > 0))
            ? new SentenceName(parts[0], occurrence, text)
            : null;
    }
}
