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
        var from = 0;
        for (var count = 0; count < MostMarks; count++)
        {
            var index = line.IndexOf(mark, from, StringComparison.Ordinal);
            if (index < 0)
                return null;
            var end = index + mark.Length;
            while (mark == Gap && end < line.Length && line[end] == ' ')
                end++;
            if (AreSides(line.AsSpan(0, index), line.AsSpan(end)))
                return (index, end);
            from = end;
        }
        return null;
    }

    public static bool IsBracketed(string line) => line[^1] is ')' or '）' or ']' or '】';

    /// <summary>A translation in brackets at the end of the line.</summary>
    private static (int Start, int End)? Bracketed(string line)
    {
        var open = IsBracketed(line) ? line.AsSpan().LastIndexOfAny("(（[【") : -1;
        return open > 0 && AreSides(line.AsSpan(0, open), line.AsSpan(open + 1, line.Length - open - 2)) ? (open, open + 1) : null;
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
