using System.Text;
using Aligner.Language.Normalization;
using Aligner.Text;

namespace Aligner.Memory.Text;

/// <summary>
/// Texts as the memory compares them: what differs only in width, case, script, white space or in how Unicode writes it is the same.
/// </summary>
internal static class FoldedText
{
    /// <summary>
    /// Unicode's form NFKC, which folds width, in lower case, with one apostrophe, a space for any white space, and each Chinese character
    /// as <see cref="ScriptFold"/> has it.
    /// </summary>
    public static string Of(string text)
    {
        var normal = CompatibilityForm.Of(text);
        var folded = new StringBuilder(normal.Length);
        foreach (var character in normal)
        {
            if (!char.IsWhiteSpace(character))
                folded.Append(Of(character));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.Length > 0 && folded[^1] == ' ' ? folded.ToString(0, folded.Length - 1) : folded.ToString();
    }

    /// <summary>A folded text with 0 in place of each number in digits: the same for texts that differ in numbers only.</summary>
    public static string WithoutNumbers(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('0', '9'))
            return folded;
        var rest = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length;)
        {
            var end = MemoryTokenizer.EndOfNumber(folded, i);
            rest.Append(end > i ? '0' : folded[i]);
            i = Math.Max(end, i + 1);
        }

        return rest.ToString();
    }

    /// <summary>
    /// The same text's number on every machine: FNV-1a over UTF-16 with the last steps of MurmurHash3, as texts that differ little are
    /// common. Never 0, which stands for no text.
    /// </summary>
    public static long Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
            hash = (hash ^ character) * 1099511628211UL;
        return Mix(hash) is var mixed && mixed == 0 ? 1 : (long)mixed;
    }

    /// <summary>One number for two.</summary>
    public static long Hash(long first, long second) => (long)Mix(((ulong)first * 11400714819323198485UL) ^ Mix((ulong)second));

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }

    private static char Of(char character) => character switch
    {
        '’' => '\'',
        _ when Script.IsHan(character) => ScriptFold.Of(character),
        _ => char.ToLowerInvariant(character),
    };
}
