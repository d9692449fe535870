using System.Globalization;
using Aligner.Text;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>Where in a line one language ends and the other begins.</summary>
internal static class SideBorder
{
    /// <summary>The mark of sides that two or more spaces part.</summary>
    public const string Gap = "  ";

    /// <summary>The mark of sides that only the change of script parts.</summary>
    public const string Script = "script";

    /// <summary>The mark of a translation in brackets.</summary>
    public const string Bracket = "()";

    // A line with more marks is not a pair.
    private const int MostMarks = 8;

    /// <summary>Where the first side ends and the second begins; null where the mark does not stand between the languages.</summary>
    public static (int Start, int End)? Find(string line, string mark)
    {
        if (mark == Script)
            return ChangeOfScript(line);
        if (mark == Bracket)
            return Bracketed(line);
        (int Start, int End)? first = null;
        foreach (var place in All(line, mark))
        {
            if (!AreSides(line.AsSpan(0, place.Start), line.AsSpan(place.End)))
                continue;
            // One with spaces around it is that of the languages rather than one in an address.
            if (IsSpaceAround(line, place.Start, place.End))
                return place;
            first ??= place;
        }
        return first;
    }

    public static bool IsSpaceAround(string line, int start, int end) =>
        start > 0 && end < line.Length && char.IsWhiteSpace(line[start - 1]) && char.IsWhiteSpace(line[end]);

    /// <summary>The places of a mark that is written.</summary>
    public static IEnumerable<(int Start, int End)> All(string line, string mark)
    {
        var from = 0;
        for (var count = 0; count < MostMarks && line.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var index; count++)
        {
            from = index + mark.Length;
            while (mark == Gap && from < line.Length && line[from] == ' ')
                from++;
            yield return (index, from);
        }
    }

    public static bool IsBracketed(string line) => line[^1] is ')' or '）' or ']' or '】';

    private static (int Start, int End)? Bracketed(string line) =>
        BracketAtEnd(line) is { } place && AreSides(line.AsSpan(0, place.Start), line.AsSpan(place.End, line.Length - place.End - 1))
        ? place : null;

    /// <summary>Where what stands in brackets at the end of the line begins, brackets within it apart.</summary>
    public static (int Start, int End)? BracketAtEnd(string line)
    {
        var depth = 0;
        for (var i = line.Length - 1; i > 0 && IsBracketed(line); i--)
        {
            depth += line[i] is ')' or '）' or ']' or '】' ? 1 : line[i] is '(' or '（' or '[' or '【' ? -1 : 0;
            if (depth == 0)
                return (i, i + 1);
        }
        return null;
    }

    private static bool AreSides(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        (Text.Script.SideOf(first), Text.Script.SideOf(second)) is (Side.English, Side.Chinese) or (Side.Chinese, Side.English);

    /// <summary>The one place before which, or after which, no Chinese character stands.</summary>
    public static (int Start, int End)? ChangeOfScript(string line)
    {
        var first = line.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF');
        var last = line.AsSpan().LastIndexOfAnyInRange('\u4E00', '\u9FFF');
        if (first < 0)
            return null;
        var start = BeginningOfWord(line, first);
        if (start > 0 && IsEnglish(line.AsSpan(0, start)))
            return (start, start);
        var end = EndOfSentence(line, last + 1);
        return end < line.Length && IsEnglish(line.AsSpan(end)) ? (end, end) : null;
    }

    /// <summary>A word that a Chinese sentence ends with is followed by its stop.</summary>
    private static bool IsEnglish(ReadOnlySpan<char> text) =>
        Text.Script.SideOf(text) == Side.English && !Text.Script.HasHan(text)
        && text.TrimEnd() is not [.., '。' or '！' or '？' or '，' or '；'];

    /// <summary>
    /// Back over what belongs to the Chinese before its first character: a quotation mark, a number, a name right before it.
    /// </summary>
    private static int BeginningOfWord(string line, int index)
    {
        while (index > 0 && !char.IsWhiteSpace(line[index - 1]) && line[index - 1] is not ('.' or '!' or '?' or '"' or '”' or '…' or ')'))
            index--;
        return index;
    }

    private static int EndOfSentence(string line, int index)
    {
        while (index < line.Length && !char.IsWhiteSpace(line[index]) && !char.IsAsciiLetterOrDigit(line[index])
            && CharUnicodeInfo.GetUnicodeCategory(line[index])
            is not (UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.OpenPunctuation))
        {
            index++;
        }
        return index;
    }
}
