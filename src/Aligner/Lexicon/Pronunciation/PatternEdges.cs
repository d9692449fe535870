namespace Aligner.Lexicon.Pronunciation;

/// <summary>
/// The characters that can stand right before and after the place of a pattern of <c>reading-patterns.txt</c>, where the pattern says it
/// plainly: a look at them spares most of the matching.
/// </summary>
internal static class PatternEdges
{
    private const string Optional = "?*{";

    /// <summary>The characters that what follows can begin with; null for any.</summary>
    public static string? First(ReadOnlySpan<char> pattern)
    {
        if (pattern.IsEmpty)
            return null;
        if (pattern[0] == '[')
            return OfClass(pattern, pattern.IndexOf(']'));
        if (pattern[0] == '(' && EndOfGroup(pattern) is > 0 and var end)
            return IsOptional(pattern, end + 1) ? null : OfAlternatives(pattern[1..end], isFirst: true);
        return IsLiteral(pattern[0]) && !IsOptional(pattern, 1) ? pattern[..1].ToString() : null;
    }

    /// <summary>The characters that what comes before can end with; null for any.</summary>
    public static string? Last(ReadOnlySpan<char> pattern)
    {
        if (pattern.IsEmpty)
            return null;
        if (pattern[^1] == ']' && pattern.LastIndexOf('[') is >= 0 and var start)
            return OfClass(pattern[start..], pattern.Length - start - 1);
        if (pattern[^1] == ')' && StartOfGroup(pattern) is >= 0 and var open)
            return OfAlternatives(pattern[(open + 1)..^1], isFirst: false);
        return IsLiteral(pattern[^1]) ? pattern[^1..].ToString() : null;
    }

    private static string? OfClass(ReadOnlySpan<char> pattern, int end)
    {
        if (end < 2 || IsOptional(pattern, end + 1))
            return null;
        foreach (var character in pattern[1..end])
        {
            if (!IsLiteral(character))
                return null;
        }

        return pattern[1..end].ToString();
    }

    private static string? OfAlternatives(ReadOnlySpan<char> group, bool isFirst)
    {
        var characters = "";
        var start = 0;
        var depth = 0;
        for (var i = 0; i <= group.Length; i++)
        {
            if (i < group.Length && group[i] is '(' or '[')
                depth++;
            else if (i < group.Length && group[i] is ')' or ']')
                depth--;
            if (i < group.Length && (depth > 0 || group[i] != '|'))
                continue;
            var alternative = group[start..i];
            if ((isFirst ? First(alternative) : Last(alternative)) is not { } edge)
                return null;
            (characters, start) = (characters + edge, i + 1);
        }

        return characters;
    }

    private static int EndOfGroup(ReadOnlySpan<char> pattern)
    {
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            depth += pattern[i] == '(' ? 1 : pattern[i] == ')' ? -1 : 0;
            if (depth == 0)
                return pattern[1] == '?' ? -1 : i;
        }

        return -1;
    }

    private static int StartOfGroup(ReadOnlySpan<char> pattern)
    {
        var depth = 0;
        for (var i = pattern.Length - 1; i >= 0; i--)
        {
            depth += pattern[i] == ')' ? 1 : pattern[i] == '(' ? -1 : 0;
            if (depth == 0)
                return pattern[i + 1] == '?' ? -1 : i;
        }

        return -1;
    }

    private static bool IsOptional(ReadOnlySpan<char> pattern, int at) => at < pattern.Length && Optional.Contains(pattern[at]);

    private static bool IsLiteral(char character) => character is >= '\u4e00' and <= '\u9fff';
}
