using System.Buffers;
using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Language.Sentences;

/// <summary>Cuts Chinese text, simplified or traditional, into sentences.</summary>
internal static class ChineseSentenceSplitter
{
    /// <inheritdoc cref="EnglishSentenceSplitter.Split"/>
    public static ImmutableArray<TextSpan> Split(string text) => Split(text, ChineseSplitOptions.Default);

    /// <inheritdoc cref="EnglishSentenceSplitter.Split"/>
    public static ImmutableArray<TextSpan> Split(string text, ChineseSplitOptions options) =>
        new SentenceScanner<ChineseRules>(text, new ChineseRules(options.SemicolonEnds)).Split();
}

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
        "的", "字", "二字", "两字", "兩字", "三字", "四字", "一词", "一詞", "一语", "一語", "字样", "字樣", "成了", "成为", "成為", "之类", "之類", "等等", "这样的", "這樣的", "这句",
        "這句", "似的", "一样", "一樣", "那样", "那樣",
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

/// <summary>
/// Whether a Chinese sentence goes on after an ellipsis: where the clause before it is not whole, <c>我……我不去</c>, or what
/// follows has no subject of its own, <c>他停了一下……又继续说</c>.
/// </summary>
internal static class ChineseEllipsis
{
    private const int WholeClause = 5;

    // Clauses that people write are shorter. A text of nothing but three points would be gone through back to its beginning at each.
    private const int LongestClause = 256;

    private static readonly SearchValues<char> Borders = SearchValues.Create("，：；,:;“「『…⋯");

    private static readonly string[] Subordinate =
    [
        "如果", "要是", "假如", "倘若", "因为", "因為", "由于", "由於", "虽然", "雖然", "尽管", "儘管", "既然", "除非", "只要", "只有", "即使", "就算", "为了", "為了",
    ];

    private static readonly string[] Connectives =
    [
        "可是", "但是", "不过", "不過", "所以", "然后", "然後", "而且", "其实", "其實", "好像", "也许", "也許", "大概", "恐怕", "那个", "那個", "这个", "這個", "就是",
    ];

    // Adverbs that stand after a subject, without which they go on with the one before.
    private static readonly string[] Predicates =
    [
        "又", "还是", "還是", "便", "就", "却", "卻", "才", "竟", "并", "並", "而没", "而沒", "而不", "终于", "終於", "然后", "然後", "随后", "隨後", "随即", "隨即", "后，",
        "後，", "之后", "之後",
    ];

    private static readonly string[] NoPredicates =
    [
        "就这样", "就這樣", "就是", "就在", "就算", "就连", "就連", "便宜", "又一", "又有", "又是", "才华", "才華", "并非", "並非", "终于，", "終於，", "终于,", "然后，", "然後，",
        "随后，", "隨後，",
    ];

    public static bool GoesOn(string text, Stop stop)
    {
        if (IsPredicateAt(text, stop.Next))
            return true;
        var start = Math.Max(stop.SentenceStart, stop.Start - LongestClause);
        var sentence = text.AsSpan(start, stop.Start - start).TrimEnd();
        var clause = sentence[(sentence.LastIndexOfAny(Borders) + 1)..].Trim();
        return clause.IsEmpty || clause[^1] == text[stop.Next] || IsList(clause) || !IsWhole(clause);
    }

    /// <summary>Whether what begins at the offset lacks a subject: <c>就走了</c>, <c>又继续说</c>.</summary>
    public static bool IsPredicateAt(string text, int at) =>
        !StartsWithAny(text.AsSpan(at), NoPredicates) && StartsWithAny(text.AsSpan(at), Predicates) && !HasSubject(text.AsSpan(at));

    /// <summary><c>然后他走了</c>: a pronoun after the adverb is the subject.</summary>
    private static bool HasSubject(ReadOnlySpan<char> text) =>
        text.Length > 2 && IsPronoun(text[2]) && text[0] is '然' or '随' or '隨' or '之' or '后' or '後';

    /// <summary><c>音乐、戏剧……他都喜欢</c>: the ellipsis stands for more of the list.</summary>
    private static bool IsList(ReadOnlySpan<char> clause) =>
        clause.LastIndexOf('、') is >= 0 and var mark && clause.Length - mark <= WholeClause;

    private static bool IsWhole(ReadOnlySpan<char> clause)
    {
        if (StartsWithAny(clause, Subordinate) || "说說想道是有在的得把被对對和跟与與或但而从從向给給让讓使比叫姓像".Contains(clause[^1]))
            return clause.Length >= WholeClause && !StartsWithAny(clause, Subordinate);
        if (clause.Length >= WholeClause)
            return true;
        if (StartsWithAny(clause, Connectives))
            return false;
        return (clause.Length > 1 && "了吧呢吗嗎".Contains(clause[^1])) || IsOfPronouns(clause);
    }

    /// <summary><c>你别骗我</c>, <c>等等我</c>: a verb between two pronouns, or doubled before one.</summary>
    private static bool IsOfPronouns(ReadOnlySpan<char> clause) =>
        clause.Length >= 3 && IsPronoun(clause[^1]) && (IsPronoun(clause[0]) || clause[0] == clause[1]);

    private static bool IsPronoun(char c) => c is '我' or '你' or '您' or '他' or '她' or '它';

    private static bool StartsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

internal readonly struct ChineseRules(bool semicolonEnds) : ISentenceRules
{
    public bool IsStop(char mark) => Marks.IsStop(mark) || (semicolonEnds && IsSemicolon(mark));

    public bool Ends(string text, Stop stop)
    {
        var next = text[stop.Next];
        if (Marks.GoesOn(next) && !(semicolonEnds && IsSemicolon(next)))
            return false;
        if (IsPartOfWord(text, stop) || (stop.IsEllipsis(text) && IsHesitation(text, stop)))
            return false;
        return !stop.ClosesQuote(text) || !GoesOnBehindQuote(text, stop);
    }

    private static bool IsPartOfWord(string text, Stop stop)
    {
        var isPeriod = text[stop.Start] is '.' or '．' && stop.MarksEnd == stop.Start + 1;
        return isPeriod ? !EndsAtPeriod(text, stop) : IsInsideAddress(text, stop) || NamesWithMarks.IsAt(text, stop, stop.Next);
    }

    private static bool IsSemicolon(char mark) => mark is '；' or ';';

    /// <summary>A '.' typed for a 。 stands after a Chinese character; after a Latin word the English rules know better.</summary>
    private static bool EndsAtPeriod(string text, Stop stop)
    {
        var before = text[stop.Start - 1];
        var next = text[stop.Next];
        if (char.IsDigit(before))
            return !char.IsDigit(next) && !EnglishPeriod.IsListCounter(text, stop) && !SentenceLabel.IsChineseHeading(text, stop);
        if (!char.IsAsciiLetter(before))
            return stop.HasSpaceBehind || !char.IsAsciiLetterOrDigit(next);
        return new EnglishRules(hasCapitals: true).Ends(text, stop);
    }

    /// <summary>The ? and ! of <c>example.com/?q=1</c>.</summary>
    private static bool IsInsideAddress(string text, Stop stop) =>
        text[stop.Start] is '?' or '!' && !stop.HasSpaceBehind
        && char.IsAscii(text[stop.Start - 1]) && char.IsAsciiLetterOrDigit(text[stop.Next]);

    private static bool IsHesitation(string text, Stop stop) => stop.End == stop.MarksEnd && ChineseEllipsis.GoesOn(text, stop);

    private static bool GoesOnBehindQuote(string text, Stop stop)
    {
        if (stop.Gap.HasNewline)
            return false;
        if (ChineseAttribution.IsAt(text, stop.Next))
            return true;
        var isEmbedded = stop.QuoteStart > stop.SentenceStart && Enclosure.IsEmbedded(text, stop.QuoteStart);
        return isEmbedded && (text[stop.MarksEnd - 1] is not ('。' or '.') || ChineseEllipsis.IsPredicateAt(text, stop.Next));
    }
}
