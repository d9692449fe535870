using System.Buffers;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Timed.Remarks;

/// <summary>Tells the texts in which the translator, a language model as a rule, speaks of the translation itself.</summary>
internal static partial class TranslatorRemarks
{
    // Hardly a line has one of these, and only such need be looked at closely.
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["更自然", "更为自然", "更為自然", "更加自然", "更通顺", "更通順", "更为通", "更流畅", "更流暢", "更为流", "更易懂", "译文", "譯文", "翻译", "翻譯", "上下文", "translat",
            "as an ai", "语言模型", "語言模型"],
        StringComparison.OrdinalIgnoreCase);

    /// <param name="chinese">A text in Chinese.</param>
    /// <param name="english">What it stands beside; empty where that is not known.</param>
    public static bool IsIn(string chinese, string english) =>
        chinese.AsSpan().ContainsAny(Words) && RemarkPattern().IsMatch(chinese) && !SubjectPattern().IsMatch(english);

    [GeneratedRegex(
        @"(?:表[述达達]|说法|說法|[译譯]法|翻[译譯]|措辞|措辭|语句|語句)(?:方式)?[得会會也]{0,2}更(?:为|為|加)?(?:自然|通[顺順]|流[畅暢]|易懂|准确|準確|地道)|" +
        @"更(?:为|為|加)?自然(?:和|、|且|，)?(?:易懂|易于理解|易於理解|流畅|流暢|通顺|通順)|" +
        @"(?:以下|下面)是.{0,8}(?:翻[译譯]|[译譯]文)|(?:翻[译譯]|[译譯]文)(?:结果|結果)?(?:如下|为|為)?\s*[:：]\s*\S|根据上下文|根據上下文|希望(?:这|這)(?:个|個)?(?:翻[译譯]|[译譯]文)|(?:如果|如)您?(?:还|還)?(?:有|需要)(?:其他|任何)?(?:需要)?翻[译譯]|作为(?:一个|一個)?(?:AI|人工智能)?语言模型|作為(?:一個)?(?:AI|人工智慧)?語言模型|" +
        @"\b(?:here(?:'s| is) the translation|i(?:'ve| have) translated|as an ai\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex RemarkPattern();

    // Where the English speaks of it too, it is what is said.
    [GeneratedRegex(@"natural|fluent|express|phras|word(?:ed|ing)|translat|context|language model", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectPattern();
}
