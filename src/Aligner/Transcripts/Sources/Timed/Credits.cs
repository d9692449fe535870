using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Tells the lines that name who made subtitles, or where they are from.</summary>
internal static partial class Credits
{
    public static bool IsCredit(string text) => CreditPattern().IsMatch(text);

    [GeneratedRegex(
        @"字幕[组組]|字幕(?:翻[译譯]|整理|制作|製作|校[对對]|后期|後期|提供)|(?:翻[译譯]|[听聽][译譯]|校[对對]|[审審][校阅閱]|[时時][间間][轴軸]|字幕|[压壓]制|后期|後期|[总總][监監])\s*[:：]|" +
        @"\b(?:subtitles?|captions?|subtitled|captioned|translated|translation|transcribed|transcript|transcription|reviewed|synced)\s+by\b|" +
        @"\bwww\.\w|https?://\w|\b(?:opensubtitles|addic7ed|amara)\.(?:org|com)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex CreditPattern();
}
