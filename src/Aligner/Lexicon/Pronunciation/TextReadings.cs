using System.Buffers;
using Aligner.Language.Words;
using Aligner.Lexicon.Words;
using Aligner.Text;

namespace Aligner.Lexicon.Pronunciation;

/// <summary>How a text is read aloud: a syllable for each of its Chinese characters, by its words and by what stands around them.</summary>
/// <param name="lexicon">With the readings of words.</param>
/// <param name="hasSandhi">Whether 一 and 不 have the tones that they are spoken with; else those of the dictionary.</param>
internal sealed class TextReadings(BilingualLexicon lexicon, bool hasSandhi = false)
{
    // Verbs that lose their tone where they come again: 试试.
    private const string Doubled = "看听聽说說问問想试試走坐等尝嘗摸闻聞猜数數读讀写寫学學谈談聊玩笑歇找管帮幫瞧查算";

    private readonly Readings _readings = new(lexicon);
    private readonly ChineseTokenizer _dictionary = new(lexicon.WithoutTerms());

    /// <summary>The syllable of each character at its place, in UTF-16 units, with tone mark; empty for what has no reading.</summary>
    public string[] Of(string text, IReadOnlyList<WordToken> tokens)
    {
        var syllables = new string[text.Length];
        Array.Fill(syllables, "");
        var contexts = new ContextReadings(text, tokens);
        foreach (var (index, token) in tokens.Index())
        {
            var word = text.AsSpan(token.Start, token.Length);
            if (!Script.HasHan(word))
                continue;
            if (contexts.Of(index) is { } reading)
                Spread([.. reading.Split(' ').Select(Pinyin.WithToneMark)], word, syllables.AsSpan(token.Start));
            else if (Parts(word) is { Count: > 1 } parts)
                Of(word.ToString(), parts).CopyTo(syllables, token.Start);
            else
                Spread(_readings.Syllables(word.ToString()), word, syllables.AsSpan(token.Start));
            for (var at = token.Start; token.Length > 1 && at < token.Start + token.Length; at++)
                syllables[at] = contexts.OfPart(at) is { } part ? Pinyin.WithToneMark(part) : syllables[at];
            if (IsSecondOfTwo(text, tokens, index))
                syllables[token.Start] = Pinyin.WithoutToneMark(syllables[token.Start]);
        }

        ReadDoubledWords(text, syllables);
        if (hasSandhi)
            ToneSandhi.Apply(text, tokens, syllables);
        return syllables;
    }

    /// <summary>The words of the dictionary that make up one that it has not, such as a name or a term; none for others.</summary>
    public List<WordToken> Parts(ReadOnlySpan<char> word)
    {
        var parts = new List<WordToken>();
        if (word.Length > 1 && lexicon.Layers.Length > 1 && _readings.Of(word.ToString()).IsEmpty)
            _dictionary.Tokenize(word, parts);
        return parts;
    }

    private static bool IsSecondOfTwo(string text, IReadOnlyList<WordToken> tokens, int index) =>
        tokens[index] is { Length: 1, Start: > 0 and var at } && text[at - 1] == text[at] && tokens[index - 1].Length == 1
        && Doubled.Contains(text[at], StringComparison.Ordinal);

    // 重重叠叠 is read as 重叠 is. The light syllable of a word has its tone again where it comes twice.
    private void ReadDoubledWords(string text, string[] syllables)
    {
        for (var i = 0; i + 3 < text.Length; i++)
        {
            if (text[i] != text[i + 1] || text[i + 2] != text[i + 3] || text[i] == text[i + 2]
                || _readings.Of($"{text[i]}{text[i + 2]}") is not [var entry, ..])
            {
                continue;
            }

            var read = Readings.ToneMarked(entry);
            for (var at = i; at < i + 4; at++)
            {
                syllables[at] = read[(at - i) / 2] is var syllable && Pinyin.WithoutToneMark(syllable) != syllable
                    ? syllable : syllables[at];
            }
        }
    }

    private static void Spread(string[] read, ReadOnlySpan<char> word, Span<string> syllables)
    {
        var at = 0;
        foreach (var (rune, syllable) in word.ToString().EnumerateRunes().Zip(read))
        {
            syllables[at] = syllable;
            at += rune.Utf16SequenceLength;
        }
    }
}

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
        return goesOn && index + 1 < tokens.Count && tokens[index + 1].Start == at + 1 && tokens[index + 1].Kind != WordKind.Mark
            ? at + 1 : null;
    }

    /// <summary>Whether what stands before it makes it one of several numerals.</summary>
    private static bool Counts(string text, IReadOnlyList<WordToken> tokens, int index, int at) =>
        at > 0 && Counting.Contains(text[at - 1], StringComparison.Ordinal)
        && (at > tokens[index].Start || (index > 0 && (tokens[index - 1].Kind == WordKind.Number || tokens[index - 1].Length == 1)));

    private static string Spoken(string text, int at, int next, WordKind kind, bool counts, string[] syllables)
    {
        var isInside = at > 0 && text[at - 1] == text[next] && syllables[next].Length > 0;
        if (text[at] == '不')
            return isInside ? "bu" : IsFourth(syllables[next], text[next]) ? "bú" : syllables[at];
        if (isInside)
            return "yi";
        if (counts || text[next] is '月' or '号' or '號' or '日'
            || (kind == WordKind.Number && !Units.Contains(text[next], StringComparison.Ordinal)))
        {
            return syllables[at];
        }

        return IsFourth(syllables[next], text[next]) ? "yí" : syllables[next].AsSpan().ContainsAny(FirstToThird) ? "yì" : syllables[at];
    }

    // 个 is spoken without tone, but 一 before it as before its fourth.
    private static bool IsFourth(string syllable, char character) => syllable.AsSpan().ContainsAny(Fourth) || character is '个' or '個';
}
