using System.Buffers;
using System.Text.RegularExpressions;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>
/// Finds a negation on one side only. Languages negate in many ways, so that it looks for plain ones only, and takes any trace
/// of one on the other side for an answer.
/// </summary>
internal sealed partial class NegationCheck(CheckOptions options) : SegmentCheck
{
    private static readonly SearchValues<char> ChineseTraces = SearchValues.Create("不没沒无無未非别別勿莫毋弗否难難免莫拒绝絕缺少仅僅只除才禁止失");

    // Words with 不 and its like that deny nothing.
    private static readonly string[] Harmless =
        ["不断", "不斷", "不仅", "不僅", "不但", "不同", "不少", "不过", "不過", "不久", "不管", "不论", "不論", "无论", "無論", "非常", "未来", "未來", "差不多", "不禁", "对不起",
            "了不起", "不得不", "不止", "不只", "不如", "不然", "要不", "好不", "不一", "莫非", "巴不得", "不由得", "不觉", "不時", "不时", "忍不住", "无非", "不料", "不妨",
            "不愧", "不胜"];

    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        if (!segment.IsPair)
            yield break;
        var english = PlainEnglish().Matches(segment.English);
        if (english.Count > 0 && segment.Chinese.AsSpan().IndexOfAny(ChineseTraces) < 0
            && !segment.Chinese.Contains('？', StringComparison.Ordinal))
        {
            yield return Observe(segment, $"the English has '{english[0].Value}', the Chinese no negation",
                new TextMark(Side.English, english[0].Index, english[0].Length));
        }
        else if (PlainChinese(segment.Chinese) is >= 0 and var at && !EnglishTrace().IsMatch(segment.English))
        {
            yield return Observe(segment, $"the Chinese has {segment.Chinese[at]}, the English no negation",
                new TextMark(Side.Chinese, at, 1));
        }
    }

    /// <summary>The offset of a 不, 没 or 未 that is no part of a longer word, and asks nothing; -1 where there is none.</summary>
    private int PlainChinese(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var word = Math.Max(1, options.Lexicon.Value.LongestWord(text.AsSpan(i)));
            var isPlain = text[i] is '不' or '没' or '沒' && word <= 2
                && !Harmless.Any(harmless => text.AsSpan(i).StartsWith(harmless, StringComparison.Ordinal))
                && (i == 0 || i + 1 == text.Length || text[i - 1] != text[i + 1]);
            if (isPlain)
                return i;
            i += word;
        }

        return -1;
    }

    [GeneratedRegex(@"\b(not|cannot|never|nobody|nothing|none)\b|n[’']t\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlainEnglish();

    [GeneratedRegex(@"\b(not?|cannot|never|nobody|nothing|none|nor|neither|nowhere|without|hardly|scarcely|barely|few|little|less|least|only|but|except|unless|until|till|before|rather|instead|too|stop\w*|avoid\w*|refus\w*|fail\w*|lack\w*|den\w+|miss\w*|lost|lose\w*|ceas\w*|prevent\w*|forbid\w*|forgot\w*|free|beyond|away|out|off|hard|difficult\w*|otherwise|if|however|though|although|despite|regardless|whether|else|wrong|bad\w*|sorry|ignor\w*|no\w+|dis\w+|un\w+|im\w+|in\w+|ir\w+|il\w+|mis\w+|\w+less(ly|ness)?)\b|n[’']t\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishTrace();
}
