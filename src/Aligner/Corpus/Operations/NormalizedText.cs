using System.Text;
using Aligner.Language.Normalization;

namespace Aligner.Corpus.Operations;

/// <summary>A text without what people do not read: compatibility forms (Unicode NFKC), case, white space and punctuation.</summary>
public static class NormalizedText
{
    /// <summary>The letters and digits of the text; the text itself where it has none.</summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in CompatibilityForm.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                kept.Append(Rune.ToLowerInvariant(rune));
        }

        return kept.Length > 0 ? kept.ToString() : text;
    }
}
