using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Layouts.Tables;

/// <summary>What a column of a table or a field of JSON holds.</summary>
internal enum ColumnKind
{
    /// <summary>Nothing that a cue has: an index, a tag, a file.</summary>
    Other,
    Start,
    End,
    Duration,
    Speaker,
    English,
    Chinese,

    /// <summary>Text whose language the script tells: “text”, “translation”.</summary>
    Text,

    /// <summary>Pinyin or another reading.</summary>
    Reading,
}

/// <summary>What the names of columns and fields mean, in either language.</summary>
internal static partial class ColumnNames
{
    private static readonly Dictionary<string, ColumnKind> Known = new(StringComparer.OrdinalIgnoreCase);

    static ColumnNames()
    {
        Add(ColumnKind.Start, "start", "starttime", "begin", "begintime", "from", "time", "times", "timestamp", "timecode", "tc", "in",
            "tcin", "offset", "startms", "starts", "startsec", "startseconds", "timestart", "timein", "ts", "onset", "bg",
            "range", "interval", "date", "datetime",
            "时间", "時間", "时间码", "時間碼", "时间戳", "开始", "開始", "开始时间", "開始時間", "起始", "起始时间", "入点", "时刻");
        Add(ColumnKind.End, "end", "endtime", "to", "stop", "out", "tcout", "endms", "ends", "endsec", "endseconds", "timeend", "until",
            "ed",
            "结束", "結束", "结束时间", "結束時間", "终止", "出点");
        Add(ColumnKind.Duration, "dur", "duration", "length", "durationms", "时长", "時長");
        Add(ColumnKind.Speaker, "speaker", "speakername", "speakerlabel", "speakerid", "name", "who", "role", "character", "actor",
            "participant", "spk", "host", "voice", "author", "sender", "rl", "userprofile", "realname", "nickname",
            "users", "user", "username", "displayname", "说话人", "說話人", "发言人", "發言人", "讲者", "講者", "主讲", "角色", "人物", "姓名", "演讲者");
        Add(ColumnKind.English, "en", "eng", "english", "enus", "engb", "entext", "texten", "englishtext", "英文", "英语", "英語", "英", "英文字幕",
            "英文原文", "英译");
        Add(ColumnKind.Chinese, "zh", "zho", "chi", "cmn", "cn", "ch", "chinese", "zhcn", "zhtw", "zhhans", "zhhant", "zhtext", "textzh",
            "textcn", "chinesetext", "mandarin", "中文", "汉语", "漢語", "中", "中文字幕", "中文翻译", "中文译文", "华语", "简体", "简体中文", "繁體中文", "中译",
            "hanzi", "汉字");
        Add(ColumnKind.Text, "text", "content", "body", "utf8", "transcript", "transcription", "original", "source", "sentence", "line", "subtitle",
            "caption", "utterance", "message", "speech", "words", "dialogue", "onebest", "finalsentence", "display", "displaytext",
            "spokentext", "textsource", "sourcetext", "originaltext",
            "srctext", "src", "front", "原文", "内容", "內容", "文本", "台词", "字幕", "句子", "正文", "翻译", "翻譯", "译文", "譯文", "translation", "translated",
            "translatedtext", "texttranslated", "translationtext", "trans", "target", "texttarget", "targettext", "tgt", "back", "dst",
            "tran", "result");
        Add(ColumnKind.Reading, "pinyin", "py", "romanization", "romanisation", "jyutping", "zhuyin", "拼音", "注音", "读音");
    }

    /// <summary>Other for names that are not known.</summary>
    public static ColumnKind Of(string name)
    {
        var bare = Bare(name);
        if (Known.TryGetValue(bare, out var kind))
            return kind;
        if (Bracket().Match(name) is { Success: true } bracket && OfBracketed(bracket) is var said && said != ColumnKind.Other)
            return said;
        return OfTime(bare) is var time && time != ColumnKind.Other ? time
            : SpeakerPattern().IsMatch(bare) ? ColumnKind.Speaker
            : IsAside(name) ? ColumnKind.Other
            : bare.Contains("pinyin", StringComparison.Ordinal) || bare.Contains("拼音", StringComparison.Ordinal) ? ColumnKind.Reading
            : bare.Contains("english", StringComparison.Ordinal) || bare.Contains('英') ? ColumnKind.English
            : bare.Contains("chinese", StringComparison.Ordinal) || bare.Contains("中文", StringComparison.Ordinal) ? ColumnKind.Chinese
            : bare.Contains("translation", StringComparison.Ordinal) || bare.Contains('译') ? ColumnKind.Text
            : ColumnKind.Other;
    }

    /// <summary>“startDateTime” and “resultEndTime” are times; their values tell whether they are some.</summary>
    private static ColumnKind OfTime(string bare) =>
        (bare.StartsWith("start", StringComparison.Ordinal) && bare.Length < 14) || bare.EndsWith("starttime", StringComparison.Ordinal)
            ? ColumnKind.Start
            : (bare.StartsWith("end", StringComparison.Ordinal) && bare.Length < 14) || bare.EndsWith("endtime", StringComparison.Ordinal)
            ? ColumnKind.End : ColumnKind.Other;

    /// <summary>Whether a column of this name says something about the cue: a note, a state, who looked at it.</summary>
    public static bool IsAside(string name) => AsidePattern().IsMatch(SmallWordBorder().Replace(name, " ").ToLowerInvariant());

    /// <summary>“Source (English)” is a text in English, “Speaker (English)” a speaker.</summary>
    private static ColumnKind OfBracketed(Match bracket)
    {
        var outer = Known.GetValueOrDefault(Bare(bracket.Groups["outer"].Value));
        var inner = Known.GetValueOrDefault(Bare(bracket.Groups["inner"].Value));
        return outer is ColumnKind.Other or ColumnKind.Text && inner is ColumnKind.English or ColumnKind.Chinese
            && !IsAside(bracket.Groups["outer"].Value) ? inner : outer;
    }

    /// <summary>Whether the name says that its numbers are milliseconds.</summary>
    public static bool IsInMilliseconds(string name) =>
        Bare(name) is var bare
        && (bare.EndsWith("ms", StringComparison.Ordinal) && bare != "ms" && !bare.EndsWith("tems", StringComparison.Ordinal)
            || bare.Contains("milli", StringComparison.Ordinal) || bare.Contains("毫秒", StringComparison.Ordinal) || bare is "bg" or "ed");

    private static string Bare(string name) => string.Concat(WithoutUnit(name).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>“start (s)” is “start”; “time (ms)” keeps its unit.</summary>
    private static string WithoutUnit(string name) =>
        name.Replace("(s)", "", StringComparison.OrdinalIgnoreCase).Replace("（秒）", "", StringComparison.Ordinal)
        .Replace("(sec)", "", StringComparison.OrdinalIgnoreCase).Replace("(seconds)", "", StringComparison.OrdinalIgnoreCase);

    private static void Add(ColumnKind kind, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            Known.Add(name, kind);
    }

    [GeneratedRegex(@"\b(?:notes?|comments?|remarks?|annotations?|key ?words?|tags?|labels?|status|state|created|modified|updated|edited|reviewed|checked|date|ids?|index|no|num|number|count|confidence|score|quality|files?|links?|urls?|reviewers?|category|type|level|vocabulary|grammar)\b|备注|備註|注释|註釋|笔记|筆記|评论|評論|批注|关键词|關鍵詞|关键字|标签|標籤|状态|狀態|日期|创建|修改|更新|审校|序号|編號|编号|置信度|得分|类型|类别|文件|链接")]
    private static partial Regex AsidePattern();

    [GeneratedRegex("speaker(?!notes?$|count$|s$)|发言[人者]|說話[人者]|说话[人者]|讲话[人者]|主持")]
    private static partial Regex SpeakerPattern();

    /// <summary>Where a word ends in names such as <c>wordCount</c> and <c>word_count</c>.</summary>
    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|_")]
    private static partial Regex SmallWordBorder();

    [GeneratedRegex(@"^(?<outer>[^(（\[【]+)[(（\[【](?<inner>[^)）\]】]+)[)）\]】]\s*$")]
    private static partial Regex Bracket();
}
