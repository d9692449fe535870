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
            [.. fields[2..].Select(pattern => new Pattern(fields[0].TrimStart('!'), pattern))]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private sealed record Row(string Reading, bool InWords, Pattern[] Patterns);

    /// <summary>One pattern of a line. Its expression is made when the characters beside a place first allow it.</summary>
    private sealed class Pattern
    {
        private readonly string _word;
        private readonly string _source;
        private readonly string? _before;
        private readonly string? _after;

        public Pattern(string word, string source)
        {
            var at = source.IndexOf('~', StringComparison.Ordinal);
            (_word, _source) = (word, source);
            (_before, _after) = (PatternEdges.Last(source.AsSpan(0, at)), PatternEdges.First(source.AsSpan(at + 1)));
        }

        private Regex Expression => field ??= ToRegex(_word, _source);

        public bool Holds(string text, int start, int length) =>
            Has(_before, text, start - 1) && Has(_after, text, start + length) && Expression.IsMatch(text, start);

        private static bool Has(string? characters, string text, int at) =>
            characters is null || (at >= 0 && at < text.Length && characters.Contains(text[at], StringComparison.Ordinal));

        private static Regex ToRegex(string word, string pattern)
        {
            var at = pattern.IndexOf('~', StringComparison.Ordinal);
            var (before, after) =
                (Expand(pattern[..at], @"(?<!\w)"), Expand(pattern[(at + 1)..].Replace("~", word, StringComparison.Ordinal), @"(?!\w)"));
            return new Regex($@"(?<={before})\G{word}(?={after})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        }

        private static string Expand(string pattern, string border) => pattern
            .Replace("…", @"\w{0,8}", StringComparison.Ordinal)
            .Replace("@", "[我你您他她它们咱谁]", StringComparison.Ordinal)
            .Replace("#", @"[一二三四五六七八九十百千万两几半\d]", StringComparison.Ordinal)
            .Replace("$", border, StringComparison.Ordinal);
    }
}
