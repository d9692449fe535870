namespace Aligner.Segments;

/// <summary>
/// Ids that say where a segment is from, <c>lesson-09#00:24</c>: the document's name and the cue's key. No other cue of the
/// document has a say in it, and neither has the text.
/// </summary>
internal static class SegmentId
{
    public static string Of(string document, string key) => $"{Escape(document)}#{Escape(key)}";

    /// <summary>TMX's tuid takes no white space, and # parts the two halves.</summary>
    private static string Escape(string text) =>
        text.Any(IsEscaped) ? string.Concat(text.Select(c => IsEscaped(c) ? Uri.EscapeDataString(c.ToString()) : c.ToString())) : text;

    private static bool IsEscaped(char c) => char.IsWhiteSpace(c) || c is '#' or '%';
}
