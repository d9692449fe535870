using System.Text;
using Aligner.Text;

namespace Aligner.Cli.Display;

/// <summary>Cuts text to the columns of a terminal, in which East Asian characters take two.</summary>
internal static class TextColumns
{
    private const char Cut = '…';

    /// <summary>The text with a space in place of every line end and tab, its length unchanged.</summary>
    public static string OnOneLine(string text) => string.Create(text.Length, text, (line, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            line[i] = source[i] is '\n' or '\r' or '\t' ? ' ' : source[i];
    });

    /// <summary>As much of the beginning as there is room for, with … where more follows.</summary>
    public static string First(string text, int columns)
    {
        if (EastAsianWidth.Columns(text) <= columns)
            return text;
        var kept = new StringBuilder();
        var used = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            used += EastAsianWidth.Columns(rune.ToString());
            if (used > columns)
                break;
            kept.Append(rune.ToString());
        }

        return kept.Append(Cut).ToString();
    }

    /// <summary>As much of the end as there is room for, with … where more came before.</summary>
    /// <param name="text">On one line.</param>
    /// <param name="columns">The room.</param>
    /// <param name="used">The columns it takes.</param>
    public static string Last(string text, int columns, out int used)
    {
        used = EastAsianWidth.Columns(text);
        if (used <= columns)
            return text;
        var start = 0;
        while (used > columns - 1 && start < text.Length)
        {
            Rune.TryGetRuneAt(text, start, out var rune);
            var length = Math.Max(1, rune.Utf16SequenceLength);
            used -= EastAsianWidth.Columns(text.AsSpan(start, length));
            start += length;
        }

        used++;
        return Cut + text[start..];
    }
}
