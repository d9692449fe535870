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

    private static readonly FrozenDictionary<string, (string Reading, bool InWords, Regex Pattern)[]> Rows = Parse();

    private static readonly FrozenDictionary<string, (string Reading, bool InWords, Regex Pattern)[]>
        .AlternateLookup<ReadOnlySpan<char>> Lookup = Rows.GetAlternateLookup<ReadOnlySpan<char>>();

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
            if ((row.InWords || !isPart) && row.Pattern.IsMatch(text, start))
                return row.Reading;
        }

        return null;
    }

    private static FrozenDictionary<string, (string Reading, bool InWords, Regex Pattern)[]> Parse() => WordLists
        .Lines("Aligner.Lexicon.reading-patterns.txt")
        .GroupBy(fields => fields[0].TrimStart('!'),
            fields => (fields[1].Replace('+', ' '), fields[0][0] == '!', ToRegex(fields[0].TrimStart('!'), fields[2..])))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static Regex ToRegex(string word, string[] patterns) =>
        new(string.Join('|', patterns.Select(pattern => ToRegex(word, pattern))), RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture);

    private static string ToRegex(string word, string pattern)
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
