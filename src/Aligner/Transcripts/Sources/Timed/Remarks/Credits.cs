using System.Buffers;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Timed.Remarks;

/// <summary>
/// Tells the lines that name who made subtitles, or where they are from. What only mentions a translation or an address is speech.
/// </summary>
internal static partial class Credits
{
    // Hardly a line has one of these, and only such need be looked at closely.
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["字幕", "翻译", "翻譯", "听译", "聽譯", "校对", "校對", "审校", "審校", "审阅", "審閱", "时间轴", "時間軸", "压制", "壓制", "后期", "後期", "总监", "總監", "仅供", "僅供",
            "只供", "商用", "商业", "商業", "subtitle", "caption", "translat", "transcri", "review", "synced", "subs", "opensubtitles", "addic7ed",
            "amara.", "作词", "作詞", "作曲", "编曲", "編曲", "填词", "填詞", "演唱", "制作人", "製作人", "混音", "lyrics", "composed", "arranged"],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsCredit(string text) => text.AsSpan().ContainsAny(Words) && CreditPattern().IsMatch(text);

    /// <summary>
    /// Whether a line says only what groups allow and forbid: 仅供学习交流，请勿用于商业用途. A speaker may say so too, where somebody translates it.
    /// </summary>
    public static bool IsDisclaimer(string text) => text.AsSpan().ContainsAny(Words) && DisclaimerPattern().IsMatch(text);

    /// <summary>Where a credit in brackets stands at an end of a line that says something else; null where none does.</summary>
    public static (int Start, int Length)? Bracketed(string line)
    {
        if (line.Length == 0 || !(IsOpening(line[0]) || IsClosing(line[^1])))
            return null;
        foreach (Match bracket in BracketPattern().Matches(line))
        {
            if (bracket.Length < line.Length && IsCredit(bracket.Groups["inside"].Value))
                return (bracket.Index, bracket.Length);
        }

        return null;
    }

    private static bool IsOpening(char c) => c is '(' or '（' or '[' or '【';

    private static bool IsClosing(char c) => c is ')' or '）' or ']' or '】';

    [GeneratedRegex(@"^\s*[(（\[【](?<inside>[^()（）\[\]【】]*)[)）\]】]|[(（\[【](?<inside>[^()（）\[\]【】]*)[)）\]】]\s*$")]
    private static partial Regex BracketPattern();

    private const string Roles = "翻[译譯]|[听聽][译譯]|校[对對]|[审審][校阅閱]|[时時][间間][轴軸]|字幕|[压壓]制|后期|後期|[总總][监監]|[作填][词詞]|作曲|[编編]曲|演唱|[制製]作人|混音";

    [GeneratedRegex(
        @"字幕[组組]|字幕(?:翻[译譯]|整理|制作|製作|校[对對]|后期|後期|提供)|(?:^|[\s|/／·、，,;；【\[(（])(?:" + Roles + @")(?:[/&和、](?:" + Roles + @"))*\s*[:：]\s*\S|" +
        @"^\W*(?:[a-z]+\s+)?(?:subtitles?|captions?|subtitled|captioned|translated|translation|transcribed|transcript|transcription|reviewed|synced|lyrics|composed|arranged)(?:(?:\s+(?:and|&)\s+|\s*,\s*)[a-z]+)?\s+by\b|" +
        @"\b(?:subtitles?|captions?|subs)\b.{0,80}(?:\bwww\.\w|https?://\w)|(?:\bwww\.\w|https?://\w).{0,80}\b(?:subtitles?|captions?|subs)\b|\b(?:opensubtitles|addic7ed|amara)\.(?:org|com)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex CreditPattern();

    private const string Disclaimers =
        "(?:本[字片作视視][幕品频頻]?)?[仅僅只]供[^，。！？]{0,6}(?:学习|學習|交流|欣[赏賞]|[试試]看)[^，。！？]{0,4}|(?:禁止|[请請切]勿|[严嚴]禁|不得)[^，。！？]{0,6}商[业業用][^，。！？]{0,4}";

    [GeneratedRegex(@"^\W*(?:" + Disclaimers + @")(?:[\s，,；;。！!·|/]+(?:" + Disclaimers + @"))*\W*$")]
    private static partial Regex DisclaimerPattern();
}
