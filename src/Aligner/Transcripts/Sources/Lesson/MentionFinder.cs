using System.Buffers;
using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Finds the pairs given in running English text: <c>English term (中文)</c> and <c>“Title” (中文标题)</c>.</summary>
internal static partial class MentionFinder
{
    private static readonly HashSet<string> FunctionWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "of", "for", "in", "on", "at", "to", "by",
        "with", "from", "as", "into", "and", "or", "but", "nor", "is", "are", "was", "were", "be", "called", "term", "named", "or", "via",
    };

    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal) { "of", "the", "and", "for", "in", "on" };

    // As far back as the English of a pair may begin.
    private const int LongestEnglish = 200;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:.!?()（）“”");

    public static IEnumerable<Mention> Find(SourceText source, LessonLine line)
    {
        foreach (Match match in ChinesePattern().Matches(line.Text))
        {
            var from = Math.Max(0, match.Index - LongestEnglish);
            var before = line.Text[from..match.Index].TrimEnd();
            var start = before.Length == 0 ? 0 : before[^1] is '”' or '"'
                ? QuotedStart(before) : UnquotedStart(before, Script.CountHan(match.Value));
            var english = before[start..].Trim('“', '”', '"', ' ').TrimEnd(',', '.');
            if (Script.SideOf(english) == Side.English)
                yield return new Mention(english, match.Groups["chinese"].Value, line.Number, source.ColumnAt(line.Start + from + start));
        }
    }

    private static int QuotedStart(string before)
    {
        var opening = before.AsSpan(0, before.Length - 1).LastIndexOfAny('“', '"');
        return opening < 0 ? before.Length : opening;
    }

    /// <summary>
    /// A run of capitalised words, small words between them allowed; else the words back to the nearest function word, no
    /// more than the Chinese can stand for (two characters a word, but two words at least).
    /// </summary>
    private static int UnquotedStart(string before, int characters)
    {
        var words = WordPattern().Matches(before).Where(word => word.Index > LastBreak(before)).ToList();
        if (words.Count == 0)
            return before.Length;
        return char.IsUpper(words[^1].Value[0]) ? CapitalisedStart(words) : PlainStart(words, Math.Max(2, (characters + 1) / 2));
    }

    private static int CapitalisedStart(List<Match> words)
    {
        var start = words[^1].Index;
        for (var i = words.Count - 2; i >= 0 && (char.IsUpper(words[i].Value[0]) || Connectors.Contains(words[i].Value)); i--)
        {
            if (char.IsUpper(words[i].Value[0]) && !FunctionWords.Contains(words[i].Value))
                start = words[i].Index;
        }

        return start;
    }

    private static int PlainStart(List<Match> words, int most)
    {
        var start = words[^1].Index;
        for (var i = words.Count - 2; i >= Math.Max(0, words.Count - most) && !FunctionWords.Contains(words[i].Value); i--)
            start = words[i].Index;
        return start;
    }

    private static int LastBreak(string text) => text.AsSpan(0, text.Length - 1).LastIndexOfAny(Breaks);

    [GeneratedRegex(@"[(（](?<chinese>[^()（）]{0,80}?\p{IsCJKUnifiedIdeographs}[^()（）]{0,80})[)）]")]
    private static partial Regex ChinesePattern();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’&/-]*")]
    private static partial Regex WordPattern();
}
