using System.Buffers;
using Aligner.Language.Words;

namespace Aligner.Lexicon;

/// <summary>
/// The tones that 一 and 不 are spoken with: yí and bú before a fourth tone, yì before the others; neutral inside 看一看 and 好不好. 一 keeps
/// its own where it counts (第一, 十一, 2011, 一月) and at the end of a word or clause.
/// </summary>
internal static class ToneSandhi
{
    private const string Counting = "第〇零一二三四五六七八九十初";
    private const string Units = "百千万萬亿億";

    private static readonly SearchValues<char> Fourth = SearchValues.Create("àèìòùǜÀÈÌÒÙǛ");
    private static readonly SearchValues<char> FirstToThird = SearchValues.Create("āáǎēéěīíǐōóǒūúǔǖǘǚĀÁǍĒÉĚĪÍǏŌÓǑŪÚǓ");

    /// <summary>Changes the syllables of a text in place.</summary>
    public static void Apply(string text, IReadOnlyList<WordToken> tokens, string[] syllables)
    {
        foreach (var (index, token) in tokens.Index())
        {
            for (var at = token.Start; at < token.Start + token.Length; at++)
            {
                if (text[at] is '一' or '不' && Next(text, tokens, index, at) is { } next)
                    syllables[at] = Spoken(text, at, next, token.Kind, Counts(text, tokens, index, at), syllables);
            }
        }
    }

    /// <summary>The place of the syllable that is spoken in one breath after this one.</summary>
    private static int? Next(string text, IReadOnlyList<WordToken> tokens, int index, int at)
    {
        var token = tokens[index];
        var isLast = at + 1 == token.Start + token.Length;
        if (!isLast)
            return at + 1;
        var goesOn = token.Length == 1 || (text[at] == '不' && token.Length > 1);
        return goesOn && index + 1 < tokens.Count && tokens[index + 1].Start == at + 1 && tokens[index + 1].Kind != WordKind.Mark ? at + 1 : null;
    }

    /// <summary>Whether what stands before it makes it one of several numerals.</summary>
    private static bool Counts(string text, IReadOnlyList<WordToken> tokens, int index, int at) =>
        at > 0 && Counting.Contains(text[at - 1], StringComparison.Ordinal) && (at > tokens[index].Start || (index > 0 && (tokens[index - 1].Kind == WordKind.Number || tokens[index - 1].Length == 1)));

    private static string Spoken(string text, int at, int next, WordKind kind, bool counts, string[] syllables)
    {
        var isInside = at > 0 && text[at - 1] == text[next] && syllables[next].Length > 0;
        if (text[at] == '不')
            return isInside ? "bu" : IsFourth(syllables[next], text[next]) ? "bú" : syllables[at];
        if (isInside)
            return "yi";
        if (counts || text[next] is '月' or '号' or '號' or '日' || (kind == WordKind.Number && !Units.Contains(text[next], StringComparison.Ordinal)))
            return syllables[at];
        return IsFourth(syllables[next], text[next]) ? "yí" : syllables[next].AsSpan().ContainsAny(FirstToThird) ? "yì" : syllables[at];
    }

    // 个 is spoken without tone, but 一 before it as before its fourth.
    private static bool IsFourth(string syllable, char character) => syllable.AsSpan().ContainsAny(Fourth) || character is '个' or '個';
}
