using System.Text;

namespace Aligner.Language.Normalization;

/// <summary>
/// Unicode's normal form KC (UAX #15): one way to write what looks or reads the same, ａ as a, ① as 1, e and its accent as é. By tables of the
/// program's own, so that it runs, and runs the same, where no ICU is installed.
/// </summary>
public static class CompatibilityForm
{
    private static readonly Lazy<NormalizationTable> Table = new(NormalizationTable.Load);

    /// <summary>The normal form; a lone surrogate becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        if (text.All(c => NormalizationTable.IsInert(c)))
            return text;
        var characters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Table.Value.Decompose(rune.Value, characters);
        Order(characters);
        Compose(characters);
        var composed = new StringBuilder(characters.Count);
        foreach (var character in characters)
            composed.Append(new Rune(character));
        return composed.ToString();
    }

    // The canonical ordering: marks behind a letter by class, those of one class as they came.
    private static void Order(List<int> characters)
    {
        for (var i = 1; i < characters.Count; i++)
        {
            var (character, own) = (characters[i], Table.Value.ClassOf(characters[i]));
            var at = i;
            for (; own > 0 && at > 0 && Table.Value.ClassOf(characters[at - 1]) > own; at--)
                characters[at] = characters[at - 1];
            characters[at] = character;
        }
    }

    // The canonical composition: each character joins the letter before it unless one of its class or above stands between.
    private static void Compose(List<int> characters)
    {
        const int none = -1;
        var (count, letter, lastClass) = (0, none, none);
        foreach (var character in characters.ToArray())
        {
            var own = Table.Value.ClassOf(character);
            if (letter != none && lastClass < own && Table.Value.Compose(characters[letter], character) is { } composed)
            {
                characters[letter] = composed;
                continue;
            }

            (letter, lastClass) = own == 0 ? (count, none) : (letter, own);
            characters[count++] = character;
        }

        characters.RemoveRange(count, characters.Count - count);
    }
}
