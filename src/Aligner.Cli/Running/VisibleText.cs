using System.Globalization;
using System.Text;

namespace Aligner.Cli.Running;

/// <summary>
/// Shows what a terminal would obey or hide: control characters (C0, C1, DEL), what sets the direction of text, invisible characters,
/// other line ends and lone surrogates become escapes, as \x1B, \u202E, \U000E0041. All that is shown to people goes through here.
/// </summary>
internal static class VisibleText
{
    /// <summary>A text on one line: ends of lines and tabs are escapes too, \n, \r and \t.</summary>
    public static string Of(string text) => Of(text, keepsLines: false);

    /// <param name="text">Any.</param>
    /// <param name="keepsLines">Whether line feeds and tabs stay, which part lines and columns.</param>
    public static string Of(string text, bool keepsLines)
    {
        var at = FirstHidden(text, keepsLines);
        if (at < 0)
            return text;
        var shown = new StringBuilder(text, 0, at, text.Length + 16);
        while (at < text.Length)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            if (isWhole && !IsHidden(rune, keepsLines))
                shown.Append(text, at, length);
            else
                shown.Append(Escape(isWhole ? rune.Value : text[at]));
            at += length;
        }

        return shown.ToString();
    }

    private static int FirstHidden(string text, bool keepsLines)
    {
        for (var at = 0; at < text.Length; at++)
        {
            // Most text is of characters that need no second look.
            if (text[at] is >= ' ' and <= '~' or (>= '\u3001' and <= '\u3163') or (>= '\u3400' and <= '\u9FFF'))
                continue;
            if (!Rune.TryGetRuneAt(text, at, out var rune) || IsHidden(rune, keepsLines))
                return at;
            at += rune.Utf16SequenceLength - 1;
        }

        return -1;
    }

    private static bool IsHidden(Rune rune, bool keepsLines) => rune.Value is '\n' or '\t'
        ? !keepsLines
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator || IsInvisible(rune.Value);

    /// <summary>
    /// What Unicode calls Default_Ignorable_Code_Point beside format characters (DerivedCoreProperties.txt), but for variation selectors:
    /// these choose the form of the character before them, in Chinese names and in emoji.
    /// </summary>
    private static bool IsInvisible(int value) =>
        value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x3164 or 0xFFA0
        or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE00FF) or (>= 0xE01F0 and <= 0xE0FFF);

    private static string Escape(int value) => value switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        <= 0xFF => string.Create(CultureInfo.InvariantCulture, $@"\x{value:X2}"),
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $@"\u{value:X4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $@"\U{value:X8}"),
    };
}
