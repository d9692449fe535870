namespace Aligner.Language.Words;

/// <summary>Punctuation that both languages use alike, under one name for both.</summary>
internal static class MarkNames
{
    public const string Quote = "\"";

    /// <summary>The common name of a mark; null for marks that say nothing about the other side, such as commas and full stops.</summary>
    public static string? Name(char c) => c switch
    {
        '?' or '？' => "?",
        '!' or '！' => "!",
        '"' or '“' or '”' or '‘' or '「' or '」' or '『' or '』' => Quote,
        '—' or '–' or '―' => "—",
        '…' => "…",
        ':' or '：' => ":",
        ';' or '；' => ";",
        '%' or '％' => "%",
        '(' or '（' => "(",
        '《' or '〈' => "《",
        _ => null,
    };
}
