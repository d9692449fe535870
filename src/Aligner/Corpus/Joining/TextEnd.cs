namespace Aligner.Corpus.Joining;

/// <summary>How a text ends.</summary>
internal static class TextEnd
{
    private const string Closings = "”’\"')）」』》]】";

    /// <summary>The last character before white space and closing quotes and brackets; a space where there is none.</summary>
    public static char MarkOf(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().TrimEnd(Closings);
        return end.IsEmpty ? ' ' : end[^1];
    }

    public static bool IsStop(char mark) => mark is '.' or '!' or '?' or '。' or '！' or '？' or '…';

    /// <summary>Whether no sentence begins with the character.</summary>
    public static bool BelongsBefore(char first) => IsStop(first) || IsComma(first) || Closings.Contains(first);

    /// <summary>Whether the mark says that more of the sentence follows.</summary>
    public static bool IsComma(char mark) => mark is ',' or '，' or '、' or ':' or '：' or ';' or '；';
}
