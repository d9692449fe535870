using System.Globalization;
using System.Text;
using Aligner.Text;

namespace Aligner.Memory.Store;

/// <summary>
/// What the concordance's index has of a text: its words and numbers, each run of letters or of digits, in one case; and each Chinese
/// character with the one after it, or with <see cref="End"/> where none is.
/// </summary>
internal static class SearchTerms
{
    public const char End = '。';

    public static void AddTerms(string text, ISet<string> terms)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = HanLength(text, i);
            if (length > 0)
            {
                var next = HanLength(text, i + length);
                terms.Add(next > 0 ? text.Substring(i, length + next) : text.Substring(i, length) + End);
                i += length;
                continue;
            }

            var end = EndOfRun(text, i);
            if (end > i)
                terms.Add(Folded(text.AsSpan(i..end)));
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>Whether a term is a word or number, and no Chinese characters.</summary>
    public static bool IsWord(string term) => !Script.IsHan(term[0]);

    /// <summary>The length of the Chinese character that begins here; 0 where none does.</summary>
    public static int HanLength(string text, int at) => at >= text.Length || !Script.IsHan(text[at]) ? 0
        : !char.IsSurrogate(text[at]) ? 1
        : at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 0;

    /// <summary>The end of the run of letters, or of digits, that begins here; the same offset where none does.</summary>
    public static int EndOfRun(string text, int start)
    {
        var end = start;
        var kind = KindOf(text[start]);
        while (kind != Kind.None && end < text.Length && KindOf(text[end]) == kind)
            end++;
        return end;
    }

    /// <summary>The same for all texts that are equal but for case.</summary>
    public static string Folded(ReadOnlySpan<char> run)
    {
        var folded = new StringBuilder(run.Length);
        foreach (var character in run)
            folded.Append(char.ToLowerInvariant(char.ToUpperInvariant(character)));
        return folded.ToString();
    }

    private enum Kind
    {
        None,
        Letter,
        Digit,
    }

    private static Kind KindOf(char c) => Script.IsHan(c) || char.IsSurrogate(c) ? Kind.None
        : char.IsLetter(c) ? Kind.Letter
        : char.IsDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber ? Kind.Digit
        : Kind.None;
}
