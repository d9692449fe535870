using System.Buffers;
using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>Tells what can be the name of who speaks, by its shape: “Wang Lei 王磊”, “说话人 1”, “Dr. Lin (host)”.</summary>
internal static partial class NameShape
{
    private const int MostLetters = 48;
    private const int MostWords = 6;
    private const int MostHan = 14;
    private static readonly SearchValues<char> TextMarks = SearchValues.Create("!?。！？，；;…、\"“”=/\\{}|<>@#");

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "at", "by", "in", "on", "of", "to", "the", "a", "an", "around", "about", "until", "till", "from", "after", "before", "since", "it",
        "this", "that", "there", "then", "when",
        "between", "until", "chapter", "verse", "score", "time", "duration", "length", "yes", "no", "ok", "okay", "and", "but", "so", "now",
        "page", "total", "date", "vol", "pp", "step",
        "genesis", "exodus", "psalm", "psalms", "matthew", "mark", "luke", "romans", "info", "warn", "warning", "error", "debug", "trace",
        "fatal",
    };

    public static bool IsName(string text)
    {
        var (start, length) = Bare(text);
        var name = text.Substring(start, length);
        if (name.Length is 0 or > MostLetters || name.AsSpan().ContainsAny(TextMarks) || !name.Any(char.IsLetter) || char.IsDigit(name[0]))
            return false;
        if (char.IsLower(name[0]) && Script.IsLatinLetter(name[0]))
            return Numbered().IsMatch(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords && Script.CountHan(name) <= MostHan && !EndsAsSentence(name)
            && (words.Length == 1 || !IsWord(words[0])) && !IsWord(words[^1])
            && words.Count(IsLowerWord) <= 1;
    }

    /// <summary>
    /// Whether it is an ordinary word. A capital by itself numbers speakers, as in “Speaker A”, or stands for one, as Q and A do.
    /// </summary>
    private static bool IsWord(string word) => Words.Contains(word.TrimEnd(':', '.')) && !(word.Length == 1 && char.IsUpper(word[0]));

    private static bool IsLowerWord(string word) => char.IsLower(word[0]) && Script.IsLatinLetter(word[0]);

    /// <summary>The name without asterisks, brackets and colons around it, as index and length.</summary>
    public static (int Index, int Length) Bare(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && (char.IsWhiteSpace(text[start]) || "*_`[【<《#|·•-–—:：,，@~".Contains(text[start])))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || "*_`]】>》|·•-–—:：,，@~".Contains(text[end - 1])))
            end--;
        if (start == end || !("FfSs说說发發讲講".Contains(text[start]) || text[end - 1] is ')' or '）'))
            return (start, end - start);
        var name = Around().Match(text, start, end - start).Groups["name"];
        return (name.Index, name.Length);
    }

    /// <summary>Whether a word before the name says that it is one: “Speaker: Ann”, 说话人：安.</summary>
    public static bool IsLabelled(string text) => Labelled().IsMatch(text) && IsName(text);

    /// <summary>What programs write around a name: “From Ann to Everyone”, “Speaker: Ann”, the number of an account after it.</summary>
    [GeneratedRegex(@"^(?:From\s+(?=\S)|(?:speaker|说话人|說話人|发言人|發言人|讲者|講者)\s*[:：]\s*(?=\S))?(?<name>.*?)(?:(?<=^From\s.*)\s+to\s+\S.*|\s*[(（][0-9]{4,12}[)）])?$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Around();

    [GeneratedRegex(@"^[*_\s]*(?:speaker|说话人|說話人|发言人|發言人|讲者|講者)\s*[:：]", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    private static bool EndsAsSentence(string name) => name[^1] == '.' && !Abbreviation().IsMatch(name);

    /// <summary>What recognisers call a speaker: spk_0, speaker 1.</summary>
    [GeneratedRegex(@"^(?:spk|spkr|speaker|user|guest|caller)[_ ]?\d{1,3}$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:^|\s)(?:\p{L}|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|St)\.$")]
    private static partial Regex Abbreviation();
}
