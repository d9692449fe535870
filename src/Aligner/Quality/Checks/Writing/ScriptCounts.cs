using Aligner.Text;

namespace Aligner.Quality.Checks.Writing;

/// <summary>How many letters of a text are of which script.</summary>
/// <param name="Latin">Latin letters; a Chinese text says about as much with a third of them.</param>
/// <param name="Han">Chinese characters.</param>
/// <param name="Foreign">Letters of other scripts.</param>
/// <param name="ForeignName">The name of the first other script; empty where there is none.</param>
internal readonly record struct ScriptCounts(int Latin, int Han, int Foreign, string ForeignName)
{
    public static ScriptCounts Of(string text)
    {
        var (latin, han, foreign, name) = (0, 0, 0, "");
        foreach (var c in text)
        {
            if (Script.IsHan(c))
            {
                han++;
            }
            else if (Script.IsLatinLetter(c))
            {
                latin++;
            }
            else if (NameOf(c) is { } script)
            {
                foreign++;
                name = name.Length == 0 ? script : name;
            }
        }

        return new ScriptCounts(latin, han, foreign, name);
    }

    /// <summary>The script of a letter that is neither Latin nor Chinese; null for other characters.</summary>
    public static string? NameOf(char c) => c switch
    {
        (>= '\u3041' and <= '\u30FA') or (>= '\u30FC' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9D') => "Japanese",
        (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF') => "Korean",
        >= '\u0400' and <= '\u052F' => "Cyrillic",
        >= '\u0370' and <= '\u03FF' when char.IsLetter(c) => "Greek",
        >= '\u0590' and <= '\u05FF' when char.IsLetter(c) => "Hebrew",
        >= '\u0600' and <= '\u06FF' when char.IsLetter(c) => "Arabic",
        >= '\u0E00' and <= '\u0E7F' => "Thai",
        >= '\u0900' and <= '\u097F' => "Devanagari",
        _ => null,
    };
}
