using System.Collections.Frozen;

namespace Aligner.Corpus.Joining;

/// <summary>Chinese words that begin a sentence and, standing alone behind a space, never end one.</summary>
internal static class Connectives
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "因此", "所以", "因为", "由于", "于是", "那么", "如果", "假如", "虽然", "尽管", "但", "但是", "不过", "然而", "可是", "而", "而且", "并且",
        "或者", "以及", "然后", "接着", "接下来", "首先", "其次", "最后", "另外", "此外", "同时", "同样", "同样地", "现在", "比如", "比如说", "例如",
        "通常", "通常来说", "一般来说", "也就是说", "换句话说", "事实上", "实际上", "总之",
        "因為", "由於", "於是", "那麼", "雖然", "儘管", "不過", "然後", "接著", "接下來", "首先", "其次", "最後", "同時", "同樣", "同樣地", "現在",
        "比如說", "通常來說", "一般來說", "也就是說", "換句話說", "事實上", "實際上", "總之").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether one of them stands at the end of the text, behind a space or alone.</summary>
    public static bool End(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return Words.Contains(text[(text.LastIndexOf(' ') + 1)..]);
    }
}
