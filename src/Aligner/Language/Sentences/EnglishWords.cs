using System.Collections.Frozen;
using Aligner.Text;

namespace Aligner.Language.Sentences;

/// <summary>The closed classes of English words that tell where a sentence begins or whose speech was quoted.</summary>
internal static class EnglishWords
{
    private const int LongestWord = 16;

    private static readonly ILookup<string, string> Lists = WordLists.Named("Aligner.Language.english-words.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StarterSet = SetOf("starter");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbSet = SetOf("speech-verb");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DayAndZoneSet = SetOf("day-or-zone");

    /// <summary>Whether sentences often begin with the word, and names hardly ever do.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[LongestWord];
        if (word.Length > LongestWord)
            return false;
        word.Replace(plain, '’', '\'');
        return StarterSet.Contains(plain[..word.Length]);
    }

    public static bool IsSpeechVerb(ReadOnlySpan<char> word) => SpeechVerbSet.Contains(word);

    /// <summary>Whether a day, a month or a time zone is at the offset: <c>Monday</c>, <c>EST</c>, <c>Beijing time</c>.</summary>
    public static bool IsDayOrZoneAt(string text, int at)
    {
        var word = WordAt(text, at);
        if (word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z') && !IsStarter(word))
            return true;
        var behind = at + word.Length;
        return DayAndZoneSet.Contains(word)
            || (behind < text.Length && text[behind] == ' ' && WordAt(text, behind + 1) is "time" or "Time");
    }

    /// <summary>The letters, apostrophes and hyphens from the offset on.</summary>
    public static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= LongestWord && (char.IsLetter(text[end]) || text[end] is '\'' or '’' or '-'))
            end++;
        return text.AsSpan(at, end - at);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string name) =>
        Lists[name].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
