using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>Tells lines that say something about the recording, as programs write them above it: “Date: 3 March”, 时长：1分12秒.</summary>
internal static partial class FactLine
{
    private const int Longest = 200;

    public static bool Is(string text) => text.Length <= Longest && text.AsSpan().ContainsAny(':', '：') && Pattern().IsMatch(text);

    [GeneratedRegex(@"^[\s*_#>-]*(?:(?:(?:meeting|recording|video|audio|episode|interview|file|call)\s+)?(?:title|topic|subject|date|time|start time|name|id|length|duration|location|place|venue|url|link)|date (?:and|&) time|recorded(?: on| at| by)?|participants?|attendees|transcribed by|translated by|translator|created(?: on| at| by)?|generated(?: on| at| by)?|languages?|(?:会议|會議|录音|錄音|视频|影片|访谈|訪談)?(?:主题|主題|名称|名稱|标题|標題|时间|時間|日期|时长|時長|地点|地點|编号|號碼)|参会人(?:员)?|與會者|与会者|参与者|參與者|录制时间|开始时间|总时长|总时间|语言|语种|翻译|译者|记录人)[*_]*\s*[:：]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
