using System.Globalization;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Writing;

/// <summary>Finds characters that nobody sees or that stand for lost ones, and text that was decoded with the wrong encoding.</summary>
internal sealed class InvisibleCheck : SideCheck
{
    // UTF-8 read as Windows-1252 or GBK, uninitialised memory read as GBK, GBK read as Latin-1.
    private static readonly string[] Mojibake = ["â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Â ", "ï»¿", "ä¸", "å›", "锟斤拷", "烫烫", "屯屯屯", "鈥", "浣犲", "锛",
        "ÖÐ¹", "µÄ"];

    protected override Observation? Examine(Segment segment, Side side, string text)
    {
        var places = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text, i))
                places.Add((i, 1));
        }

        places.AddRange(Mojibake.Select(pattern => (text.IndexOf(pattern, StringComparison.Ordinal), pattern.Length))
            .Where(place => place.Item1 >= 0));
        return At(segment, side, places, place => Describe(text, place.Start, place.Length));
    }

    private static bool IsInvisible(string text, int at)
    {
        var c = text[at];
        if (c < ' ')
            return c is not ('\n' or '\t' or '\r');
        if (c is '\uFFFD' or '\u00AD' or '\uFEFF' or (>= '\u007F' and <= '\u009F'))
            return true;
        // A joiner inside an emoji is part of it.
        if (c is '\u200D')
            return at == 0 || !char.IsSurrogate(text[at - 1]);
        if (char.IsSurrogate(c))
        {
            return !(char.IsHighSurrogate(c)
                ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : at > 0 && char.IsHighSurrogate(text[at - 1]));
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }

    private static string Describe(string text, int start, int length)
    {
        if (length > 1)
            return $"'{text.Substring(start, length)}' looks like text read in the wrong encoding";
        return string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[start]:X4} {Kind(text[start])}");
    }

    private static string Kind(char c) => c switch
    {
        '\uFFFD' => "stands for a character that was lost",
        < ' ' or (>= '\u007F' and <= '\u009F') => "is a control character",
        _ when char.IsSurrogate(c) => "is half of a character",
        >= '\uE000' and <= '\uF8FF' => "is of private use",
        _ => "is invisible",
    };
}
