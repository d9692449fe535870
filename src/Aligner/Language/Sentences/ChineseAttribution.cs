using System.Buffers;

namespace Aligner.Language.Sentences;

/// <summary>
/// What ties a sentence to the quotation before it: who spoke (<c>他低声说，</c>) or what was quoted (<c>的口号</c>).
/// A speaker with a colon announces the next quotation and begins a sentence.
/// </summary>
internal static class ChineseAttribution
{
    private const int LongestClause = 24;
    private const string SpeechVerbs = "说說道问問喊叫嚷答骂罵吼讲講喝想念唱";

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。！？；：,.!?;:“”「」『』\n…、—");

    private static readonly string[] Particles =
    [
        "的", "字", "二字", "两字", "兩字", "三字", "四字", "一词", "一詞", "一语", "一語", "字样", "字樣", "成了", "成为", "成為", "之类", "之類", "等等", "这样的", "這樣的", "这句", "這句", "似的", "一样", "一樣", "那样", "那樣",
    ];

    private static readonly string[] NoSpeech =
    [
        "知道", "味道", "街道", "小说", "小說", "学问", "學問", "疑问", "疑問", "通道", "轨道", "軌道", "管道", "东道", "思想", "理想",
        "梦想", "夢想", "概念", "纪念", "紀念", "难道", "難道", "地道", "频道", "頻道", "听说", "聽說", "再说", "再說",
    ];

    private static readonly string[] NoSpeaker = ["一面", "一边", "一邊", "一声", "一聲", "听", "聽"];

    public static bool IsAt(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(LongestClause, text.Length - at));
        if (StartsWithAny(rest, Particles) || IsCopula(rest) || IsCountOfWords(rest))
            return true;
        var end = rest.IndexOfAny(ClauseEnds);
        if (end <= 0 || rest[end] is '：' or ':' or '“' or '「' or '『')
            return false;
        return IsSpeech(rest[..end].TrimEnd(), goesOn: rest[end] is '，' or ',');
    }

    /// <summary><c>“快跑！”是他的口头禅。</c>, but not <c>“快跑！”是谁在喊？</c></summary>
    private static bool IsCopula(ReadOnlySpan<char> text) => text.Length > 2 && text[0] == '是' && !"谁誰的啊吗嗎吧呀呢否我你他她，。！？".Contains(text[1]);

    /// <summary><c>“请进！”两个大字</c>, <c>“谢谢！”这两个字</c>, <c>“不！”那句话</c>.</summary>
    private static bool IsCountOfWords(ReadOnlySpan<char> text)
    {
        var counted = text[0] is '这' or '這' or '那' ? text[1..] : text;
        var unit = counted[..Math.Min(2, counted.Length)].IndexOfAny("个個句");
        if (unit < 0 || (unit == 0 && counted.Length == text.Length) || (unit == 1 && !"一两兩二三四五六七八九十几幾".Contains(counted[0])))
            return false;
        var noun = counted[(unit + 1)..].TrimStart("大小红紅黑金");
        return noun.Length > 0 && noun[0] is '字' or '词' or '詞' or '话' or '話' or '问' or '問';
    }

    private static bool IsSpeech(ReadOnlySpan<char> clause, bool goesOn)
    {
        // 他说着，站了起来 tells what he did next.
        if (goesOn && clause[^1] is '着' or '著')
            return false;
        clause = WithoutListener(clause).TrimEnd("着著了过過完起来來");
        return clause.Length > 1 && SpeechVerbs.Contains(clause[^1]) && !EndsWithAny(clause, NoSpeech) && !StartsWithAny(clause, NoSpeaker);
    }

    /// <summary><c>他问我</c>, <c>他喊了一声</c>.</summary>
    private static ReadOnlySpan<char> WithoutListener(ReadOnlySpan<char> clause)
    {
        clause = EndsWithAny(clause, ["一声", "一聲", "一句", "大家"]) ? clause[..^2] : clause;
        return clause.TrimEnd("我你您他她们們");
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }
}
