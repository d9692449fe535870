using System.Buffers;
using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Transcripts.Layouts;

/// <summary>Tells romanisations of Chinese, and zhuyin, from English: pinyin with tone marks, tone numbers or none, Jyutping.</summary>
internal static partial class Romanization
{
    private const double LeastShare = 0.75;
    private const double LeastTonelessShare = 0.95;
    private const double LeastTonedShare = 0.4;
    private const int FewestTonelessWords = 2;
    private const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒ";
    private static readonly SearchValues<char> ToneMarks = SearchValues.Create(Marked);
    private static readonly SearchValues<char> Tones = SearchValues.Create(Marked + "123456");

    /// <param name="text">A line, or what stands in brackets.</param>
    /// <param name="besideEnglish">Whether an English line stands beside it, so that words without tones may be a reading too.</param>
    public static bool IsReading(string text, bool besideEnglish = false)
    {
        // What has neither tones nor zhuyin need not be cut into words.
        if ((!besideEnglish && !text.AsSpan().ContainsAny(Tones) && !text.AsSpan().ContainsAnyInRange('\u3105', '\u312F'))
            || Script.HasHan(text))
        {
            return false;
        }

        if (text.Count(c => c is >= '\u3105' and <= '\u312F') > 1)
            return true;
        var words = WordPattern().Matches(text).Select(match => match.Value).Where(word => word.Any(char.IsLetter)).ToList();
        if (words.Count == 0)
            return false;
        var syllables = words.Count(IsSyllables) / (double)words.Count;
        // A4 before a sentence looks like a syllable with its tone; of a reading most words have one.
        var isToned = words.Count(HasTone) >= LeastTonedShare * words.Count;
        return isToned ? syllables >= LeastShare : besideEnglish && words.Count >= FewestTonelessWords && syllables >= LeastTonelessShare;
    }

    /// <summary>
    /// The bracket at the end of a line of Chinese that holds its reading, as index and length; null where there is none.
    /// </summary>
    public static (int Index, int Length)? Bracket(string line)
    {
        var match = BracketPattern().Match(line);
        return match.Success && Script.HasHan(line.AsSpan(0, match.Index)) && IsReading(match.Groups["inside"].Value, besideEnglish: true)
            ? (match.Index, match.Length) : null;
    }

    private static bool HasTone(string word) => word.AsSpan().ContainsAny(ToneMarks) || NumberedPattern().IsMatch(word);

    private static bool IsSyllables(string word) => SyllablesPattern().IsMatch(Toneless(word)) || NumberedPattern().IsMatch(word);

    private static string Toneless(string word) => string.Concat(word.ToLowerInvariant().Select(c => c switch
    {
        'ā' or 'á' or 'ǎ' or 'à' => 'a',
        'ē' or 'é' or 'ě' or 'è' or 'ê' => 'e',
        'ī' or 'í' or 'ǐ' or 'ì' => 'i',
        'ō' or 'ó' or 'ǒ' or 'ò' => 'o',
        'ū' or 'ú' or 'ǔ' or 'ù' => 'u',
        'ǖ' or 'ǘ' or 'ǚ' or 'ǜ' or 'ü' => 'v',
        '’' => '\'',
        _ => c,
    }));

    [GeneratedRegex(@"[\p{L}'’]+[1-6]?")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^(?:[a-zü:]{1,6}[1-6])+$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(@"^(?:'?(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|uang|u?eng|iao|u?ang|i?an|uan|van|u?ai|i?ao|i?ou|u?ei|ing|u?en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)r?)+'?$")]
    private static partial Regex SyllablesPattern();

    [GeneratedRegex(@"\s*[(（\[【/](?<inside>[^()（）\[\]【】/]{1,400})[)）\]】/]\s*$")]
    private static partial Regex BracketPattern();
}
