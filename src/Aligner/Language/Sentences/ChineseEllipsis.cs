using System.Buffers;

namespace Aligner.Language.Sentences;

/// <summary>
/// Whether a Chinese sentence goes on behind an ellipsis: where the clause before it is not whole, <c>我……我不去</c>, or what
/// follows has no subject of its own, <c>他停了一下……又继续说</c>.
/// </summary>
internal static class ChineseEllipsis
{
    private const int WholeClause = 5;

    private static readonly SearchValues<char> Borders = SearchValues.Create("，：；,:;“「『…⋯");

    private static readonly string[] Subordinate =
    [
        "如果", "要是", "假如", "倘若", "因为", "因為", "由于", "由於", "虽然", "雖然", "尽管", "儘管", "既然", "除非", "只要", "只有", "即使", "就算", "为了", "為了",
    ];

    private static readonly string[] Connectives =
    [
        "可是", "但是", "不过", "不過", "所以", "然后", "然後", "而且", "其实", "其實", "好像", "也许", "也許", "大概", "恐怕", "那个", "那個", "这个", "這個", "就是",
    ];

    // Adverbs that stand behind a subject, without which they go on with the one before.
    private static readonly string[] Predicates =
    [
        "又", "还是", "還是", "便", "就", "却", "卻", "才", "竟", "并", "並", "而没", "而沒", "而不", "终于", "終於", "然后", "然後", "随后", "隨後", "随即", "隨即", "后，", "後，", "之后", "之後",
    ];

    private static readonly string[] NoPredicates =
    [
        "就这样", "就這樣", "就是", "就在", "就算", "就连", "就連", "便宜", "又一", "又有", "又是", "才华", "才華", "并非", "並非", "终于，", "終於，", "终于,", "然后，", "然後，", "随后，", "隨後，",
    ];

    public static bool GoesOn(string text, Stop stop)
    {
        if (IsPredicateAt(text, stop.Next))
            return true;
        var sentence = text.AsSpan(stop.SentenceStart, stop.Start - stop.SentenceStart).TrimEnd();
        var clause = sentence[(sentence.LastIndexOfAny(Borders) + 1)..].Trim();
        return clause.IsEmpty || clause[^1] == text[stop.Next] || IsList(clause) || !IsWhole(clause);
    }

    /// <summary>Whether what begins at the offset lacks a subject: <c>就走了</c>, <c>又继续说</c>.</summary>
    public static bool IsPredicateAt(string text, int at) => !StartsWithAny(text.AsSpan(at), NoPredicates) && StartsWithAny(text.AsSpan(at), Predicates) && !HasSubject(text.AsSpan(at));

    /// <summary><c>然后他走了</c>: a pronoun behind the adverb is the subject.</summary>
    private static bool HasSubject(ReadOnlySpan<char> text) => text.Length > 2 && IsPronoun(text[2]) && text[0] is '然' or '随' or '隨' or '之' or '后' or '後';

    /// <summary><c>音乐、戏剧……他都喜欢</c>: the ellipsis stands for more of the list.</summary>
    private static bool IsList(ReadOnlySpan<char> clause) => clause.LastIndexOf('、') is >= 0 and var mark && clause.Length - mark <= WholeClause;

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
