using System.Buffers;
using Aligner.Language.Words;

namespace Aligner.Lexicon.Words;

/// <summary>
/// Cuts Chinese text into words of the lexicon, numbers, Latin words and marks; what is in no word stands alone. Of all ways to cut it
/// takes the likeliest: the path of least cost, a word's cost being what the lexicon has counted and what <see cref="WordContexts"/> adds.
/// Where no words were counted, the path of the fewest words, the longer first.
/// </summary>
internal sealed class ChineseTokenizer(BilingualLexicon lexicon)
{
    // In nats. Terms of a glossary are meant to be found.
    private const float Term = 3;
    private const float Uncounted = 10;
    private const float Number = 6;
    private const float TwoNumerals = 12;
    private const float Unknown = 20;

    private static readonly SearchValues<char> Units = SearchValues.Create("十百千万萬亿億");

    private readonly LexiconLayer[] _layers = [.. lexicon.Layers];

    public void Tokenize(ReadOnlySpan<char> text, List<WordToken> tokens)
    {
        var lengths = ArrayPool<int>.Shared.Rent(text.Length);
        var costs = ArrayPool<float>.Shared.Rent(text.Length + 1);
        FindPath(text, lengths, costs);
        for (var i = 0; i < text.Length; i += lengths[i])
        {
            if (KindAt(text, i, lengths[i]) is { } kind)
                tokens.Add(new WordToken(i, lengths[i], kind));
        }

        ArrayPool<int>.Shared.Return(lengths);
        ArrayPool<float>.Shared.Return(costs);
    }

    /// <summary>From the end: how long the first word is of the cheapest path from each place on, and what that path costs.</summary>
    private void FindPath(ReadOnlySpan<char> text, Span<int> lengths, Span<float> costs)
    {
        costs[text.Length] = 0;
        var (number, letters) = (0, 0);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            number = IsInNumber(text, i) ? number + 1 : 0;
            letters = char.IsAsciiLetter(text[i]) ? letters + 1 : 0;
            if (IsMark(text[i]) || IsGap(text[i]))
                (lengths[i], costs[i]) = (1, costs[i + 1]);
            else
                FindWord(text, i, number, letters, lengths, costs);
        }
    }

    private void FindWord(ReadOnlySpan<char> text, int start, int number, int letters, Span<int> lengths, Span<float> costs)
    {
        var isNumber = IsNumber(text[start], number);
        var alone = letters > 0 ? letters : char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? 2 : 1;
        var (length, cost) = isNumber
            ? (number, NumberCost(text.Slice(start, number)) + costs[start + number]) : (alone, Unknown + costs[start + alone]);

        // A word does not end inside a number in digits, or a Latin one.
        var shortest = letters > 0 ? letters : char.IsAsciiDigit(text[start]) ? number + 1 : 1;
        foreach (var layer in _layers)
        {
            var words = layer.Headwords;
            var node = HeadwordTrie.Root;
            for (var end = start; end < text.Length; end++)
            {
                node = words.Child(node, text[end]);
                if (node == HeadwordTrie.None)
                    break;
                if (end + 1 - start < shortest || !words.IsWord(node))
                    continue;
                var path = CostOf(layer, node, text, start, end + 1) + costs[end + 1];
                if (path <= cost)
                    (length, cost) = (end + 1 - start, path);
            }
        }

        (lengths[start], costs[start]) = (length, cost);
    }

    // Two numerals without a unit are as often the ends of two words: 唯一一条.
    private static float NumberCost(ReadOnlySpan<char> number) =>
        number.Length == 2 && !char.IsAsciiDigit(number[0]) && !number.ContainsAny(Units) ? TwoNumerals : Number;

    private static float CostOf(LexiconLayer layer, int node, ReadOnlySpan<char> text, int start, int end)
    {
        if (layer.IsGlossary)
            return Term;
        return layer.Costs.IsEmpty ? Uncounted : (layer.Costs[node] / (float)LexiconFormat.CostScale) + WordContexts.Cost(text, start, end);
    }

    private static WordKind? KindAt(ReadOnlySpan<char> text, int start, int length)
    {
        if (length == 1 && (IsMark(text[start]) || IsGap(text[start])))
            return IsMark(text[start]) ? WordKind.Mark : null;
        var number = 0;
        while (number < length && IsInNumber(text, start + number))
            number++;
        return number == length && IsNumber(text[start], number) ? WordKind.Number : WordKind.Word;
    }

    private static bool IsMark(char character) => MarkNames.Name(character) is not null;

    private static bool IsGap(char character) => char.IsWhiteSpace(character) || char.IsPunctuation(character);

    // A single numeral below ten is an ordinary word: 一 and 三 are in too many of them.
    private static bool IsNumber(char first, int length) => length > 1 || (length == 1 && (char.IsAsciiDigit(first) || first == '十'));

    private static bool IsInNumber(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) || ChineseNumerals.IsNumeral(text[at]) ||
        (at > 0 && text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]));
}
