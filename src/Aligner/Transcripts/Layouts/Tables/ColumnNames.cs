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
internal static class ColumnNames
{
    private static readonly Dictionary<string, ColumnKind> Known = new(StringComparer.OrdinalIgnoreCase);

    static ColumnNames()
    {
        Add(ColumnKind.Start, "start", "starttime", "begin", "begintime", "from", "time", "times", "timestamp", "timecode", "tc", "in",
            "tcin", "offset", "startms", "starts", "startsec", "startseconds", "timestart", "timein", "ts", "onset", "bg",
            "时间", "時間", "时间码", "時間碼", "时间戳", "开始", "開始", "开始时间", "開始時間", "起始", "起始时间", "入点", "时刻");
        Add(ColumnKind.End, "end", "endtime", "to", "stop", "out", "tcout", "endms", "ends", "endsec", "endseconds", "timeend", "until", "ed",
            "结束", "結束", "结束时间", "結束時間", "终止", "出点");
        Add(ColumnKind.Duration, "dur", "duration", "length", "durationms", "时长", "時長");
        Add(ColumnKind.Speaker, "speaker", "speakername", "speakerlabel", "speakerid", "name", "who", "role", "character", "actor",
            "participant", "spk", "user", "username", "displayname", "说话人", "說話人", "发言人", "發言人", "讲者", "講者", "主讲", "角色", "人物", "姓名", "演讲者");
        Add(ColumnKind.English, "en", "eng", "english", "enus", "engb", "entext", "texten", "englishtext", "英文", "英语", "英語", "英", "英文字幕",
            "英文原文", "英译");
        Add(ColumnKind.Chinese, "zh", "zho", "chi", "cmn", "cn", "ch", "chinese", "zhcn", "zhtw", "zhhans", "zhhant", "zhtext", "textzh",
            "textcn", "chinesetext", "mandarin", "中文", "汉语", "漢語", "中", "中文字幕", "中文翻译", "中文译文", "华语", "简体", "简体中文", "繁體中文", "中译",
            "hanzi", "汉字");
        Add(ColumnKind.Text, "text", "content", "utf8", "transcript", "transcription", "original", "source", "sentence", "line", "subtitle",
            "caption", "utterance", "message", "speech", "words", "dialogue", "onebest", "textsource", "sourcetext", "originaltext",
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
        return bare.Contains("english", StringComparison.Ordinal) || bare.Contains('英') ? ColumnKind.English
            : bare.Contains("chinese", StringComparison.Ordinal) || bare.Contains("中文", StringComparison.Ordinal) ? ColumnKind.Chinese
            : bare.Contains("translation", StringComparison.Ordinal) || bare.Contains('译') ? ColumnKind.Text
            : bare.StartsWith("start", StringComparison.Ordinal) && bare.Length < 14 ? ColumnKind.Start
            : ColumnKind.Other;
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
}
