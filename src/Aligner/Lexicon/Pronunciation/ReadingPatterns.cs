using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Lexicon.Pronunciation;

/// <summary>
/// Readings of characters by the characters around them, whatever the words are: 血 xiě that flows, 调 diào of people, 磨 mò that a donkey
/// turns. <c>reading-patterns.txt</c> has them, and says how they are written.
/// </summary>
internal static class ReadingPatterns
{
    private static readonly FrozenDictionary<string, Row[]> Rows = Parse();

    private static readonly FrozenDictionary<string, Row[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Rows.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The reading of a word at a place; null where no pattern holds.</summary>
    /// <param name="text">In simplified characters.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="isPart">Whether it is a character of a longer word.</param>
    public static string? Find(string text, int start, int length, bool isPart)
    {
        if (!Lookup.TryGetValue(text.AsSpan(start, length), out var rows))
            return null;
        foreach (var row in rows)
        {
            if ((row.InWords || !isPart) && Array.Exists(row.Patterns, pattern => pattern.Holds(text, start, length)))
                return row.Reading;
        }

        return null;
    }

    private static FrozenDictionary<string, Row[]> Parse() => WordLists
        .Lines("Aligner.Lexicon.reading-patterns.txt")
        .GroupBy(fields => fields[0].TrimStart('!'), fields => new Row(fields[1].Replace('+', ' '), fields[0][0] == '!',
            Pattern.Of(fields[0].TrimStart('!'), fields[2..])))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private sealed record Row(string Reading, bool InWords, Pattern[] Patterns);

    /// <summary>
    /// A pattern of a line, or all those that say nothing of the characters beside the place. Its expression is made when these first
    /// allow it.
    /// </summary>
    private sealed class Pattern(string word, string[] sources, string? before, string? after)
    {
        private Regex Expression => field ??= new Regex(string.Join('|', sources.Select(source => ToExpression(word, source))),
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

        public static Pattern[] Of(string word, string[] sources)
        {
            var known = sources.ToLookup(source => Edges(source) is not (null, null));
            var others = known[false].ToArray();
            return
            [
                .. known[true].Select(source => new Pattern(word, [source], Edges(source).Before, Edges(source).After)),
                .. others.Length > 0 ? new[] { new Pattern(word, others, null, null) } : [],
            ];
        }

        public bool Holds(string text, int start, int length) =>
            Has(before, text, start - 1) && Has(after, text, start + length) && Expression.IsMatch(text, start);

        private static (string? Before, string? After) Edges(string source)
        {
            var at = source.IndexOf('~', StringComparison.Ordinal);
            return (PatternEdges.Last(source.AsSpan(0, at)), PatternEdges.First(source.AsSpan(at + 1)));
        }

        private static bool Has(string? characters, string text, int at) =>
            characters is null || (at >= 0 && at < text.Length && characters.Contains(text[at], StringComparison.Ordinal));

        private static string ToExpression(string word, string pattern)
        {
            var at = pattern.IndexOf('~', StringComparison.Ordinal);
            var (before, after) =
                (Expand(pattern[..at], @"(?<!\w)"), Expand(pattern[(at + 1)..].Replace("~", word, StringComparison.Ordinal), @"(?!\w)"));
            return $@"(?<={before})\G{word}(?={after})";
        }

        private static string Expand(string pattern, string border) => pattern
            .Replace("…", @"\w{0,8}", StringComparison.Ordinal)
            .Replace("@", "[我你您他她它们咱谁]", StringComparison.Ordinal)
            .Replace("#", @"[一二三四五六七八九十百千万两几半\d]", StringComparison.Ordinal)
            .Replace("$", border, StringComparison.Ordinal);
    }
}
