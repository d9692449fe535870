using Aligner.Exchange.Html;

namespace Aligner.Exchange.Anki;

/// <summary>Text made safe to stand in a field, which is HTML.</summary>
internal static class AnkiText
{
    private const char FieldSeparator = '\u001F';

    /// <summary>Escapes markup, and the brackets by which Anki plays sounds and runs LaTeX.</summary>
    public static string Field(string text) => HtmlText.Escape(Plain(text))
        .Replace("[", "&#91;", StringComparison.Ordinal)
        .Replace("\t", "&#9;", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Without what Anki parts fields by.</summary>
    public static string Plain(string text) => text.Replace(FieldSeparator, '\uFFFD').Replace('\0', '\uFFFD');

    /// <summary>Tags are parted by spaces.</summary>
    public static string Tag(string kind, string name) =>
        $"{kind}::{string.Concat(name.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or ':' ? '_' : c))}";
}
