using Aligner.Exchange.Html;

namespace Aligner.Exchange.Anki;

/// <summary>Text made safe to stand in a field, which is HTML.</summary>
internal static class AnkiText
{
    private const char FieldSeparator = '\u001F';

    /// <summary>
    /// Escapes markup, and what Anki itself looks for: brackets (sounds, LaTeX) and double braces (gaps) in the field as it stands, and in
    /// what it shows the two characters that begin a formula, which no escape hides: an empty element parts them.
    /// </summary>
    public static string Field(string text) => HtmlText.Escape(Plain(text))
        .Replace("\\(", "\\<span></span>(", StringComparison.Ordinal)
        .Replace("\\[", "\\<span></span>[", StringComparison.Ordinal)
        .Replace("[", "&#91;", StringComparison.Ordinal)
        .Replace("{{", "&#123;&#123;", StringComparison.Ordinal)
        .Replace("\t", "&#9;", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Without what Anki parts fields by.</summary>
    public static string Plain(string text) => text.Replace(FieldSeparator, '\uFFFD').Replace('\0', '\uFFFD');

    /// <summary>Tags are parted by spaces.</summary>
    public static string Tag(string kind, string name) =>
        $"{kind}::{string.Concat(name.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or ':' ? '_' : c))}";
}
