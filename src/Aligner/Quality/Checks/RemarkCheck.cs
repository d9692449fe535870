using System.Text.RegularExpressions;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed.Remarks;

namespace Aligner.Quality.Checks;

/// <summary>Finds what a language model says of its translation, or to the one who asked for it, inside pairs.</summary>
internal sealed partial class RemarkCheck : SegmentCheck
{
    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        if (!segment.IsPair)
            yield break;
        if (Prologue().IsMatch(segment.English) && ChinesePrologue().IsMatch(segment.Chinese))
        {
            yield return Observe(segment, "both sides seem to speak of their own translation", TextMark.Whole(segment, Side.English),
                TextMark.Whole(segment, Side.Chinese));
        }
        else if (Note().Match(segment.Chinese) is { Success: true } note && !NoteSubject().IsMatch(segment.English))
        {
            yield return Observe(segment, $"'{note.Value}' seems to be a note of the translator",
                new TextMark(Side.Chinese, note.Index, note.Length));
        }
        else if (TranslatorRemarks.IsIn(segment.Chinese, segment.English))
        {
            yield return Observe(segment, "the Chinese seems to speak of its own translation", TextMark.Whole(segment, Side.Chinese));
        }
        else if (Chatter().Match(segment.Chinese) is { Success: true } chinese && !ChatterSubject().IsMatch(segment.English))
        {
            yield return Observe(segment, $"'{chinese.Value}' seems to be said by a machine to its user",
                new TextMark(Side.Chinese, chinese.Index, chinese.Length));
        }
        else if (Chatter().Match(segment.English) is { Success: true } english && !ChatterSubject().IsMatch(segment.Chinese))
        {
            yield return Observe(segment, $"'{english.Value}' seems to be said by a machine to its user",
                new TextMark(Side.English, english.Index, english.Length));
        }
    }

    [GeneratedRegex(
        @"^(?:好的|当然|當然|没问题|沒問題)[，,！!]\s*(?:以下|下面|这是|這是|我来|我來)[^。]{0,12}(?:译|譯|结果|結果|版本)|希望(?:这|這)(?:对|對)[您你]有(?:所)?(?:帮助|幫助)|(?:请|請)(?:告诉|告訴)我[您你](?:想|需要)(?:翻[译譯])|[您你](?:提供|给|給)的(?:文本|原文|句子)|无法翻[译譯]|無法翻[译譯]|"
        + @"\b(?:I hope this helps|as a language model|as an AI|here(?:'s| is) (?:the|your|a) (?:translation|translated)|let me know if you(?:'d like| need| want)|the (?:provided|given) text|I (?:cannot|can't) translate|please provide the text)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Chatter();

    // How a machine begins, in whatever language.
    [GeneratedRegex(@"^(?:(?:Sure|Of course|Certainly)[,!.]\s*)?(?:here(?:'s|’s| is) (?:the|your|a) translat|as an AI\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Prologue();

    [GeneratedRegex("^(?:(?:好的|当然|當然)[，,！!。]\\s*)?(?:(?:以下|下面|这|這)是[^。，]{0,6}(?:翻[译譯]|[译譯]文)|作[为為](?:一个|一個|一名)?(?:AI|人工智[能慧]))",
        RegexOptions.IgnoreCase)]
    private static partial Regex ChinesePrologue();

    [GeneratedRegex("[（(【](?:注|[译譯]注|[译譯]者注|[译譯]者?按|[编編]者注|翻[译譯][说說]明)[:：][^）)】]*[）)】]")]
    private static partial Regex Note();

    [GeneratedRegex(@"\bnotes?\b|[(\[]", RegexOptions.IgnoreCase)]
    private static partial Regex NoteSubject();

    [GeneratedRegex("hope|help|text|sentence|translat|language model|let me know|希望|帮助|幫助|告诉|告訴|文本|原文|[译譯]|语言模型|語言模型",
        RegexOptions.IgnoreCase)]
    private static partial Regex ChatterSubject();
}
