using System.Globalization;
using Aligner.Text;

namespace Aligner.Memory.Text;

/// <summary>
/// Cuts a text of either language into what the memory counts: a word of letters, a number in digits, a Chinese character, or a mark.
/// Apostrophes inside a word belong to it, hyphens part words. White space is nothing.
/// </summary>
internal static class MemoryTokenizer
{
    public static void Tokenize(ReadOnlySpan<char> text, List<MemoryToken> tokens)
    {
        for (var i = 0; i < text.Length;)
        {
            var token = Next(text, i);
            if (token.Kind != MemoryTokenKind.Space)
                tokens.Add(token);
            i += token.Length;
        }
    }

    /// <summary>
    /// The offset after the number that begins here, with the points and commas inside it; the offset itself where none begins.
    /// </summary>
    public static int EndOfNumber(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length
            && (char.IsDigit(text[end])
                || (end > start && text[end] is '.' or ',' or '．' or '，' && end + 1 < text.Length && char.IsDigit(text[end + 1])
                    && char.IsDigit(text[end - 1]))))
        {
            end++;
        }

        return end;
    }

    private static MemoryToken Next(ReadOnlySpan<char> text, int start)
    {
        var first = text[start];
        if (char.IsWhiteSpace(first))
            return new(start, 1, MemoryTokenKind.Space);
        if (EndOfNumber(text, start) is var end && end > start)
            return new(start, end - start, MemoryTokenKind.Number);
        if (Script.IsHan(first) || Script.IsKana(first))
            return new(start, LengthWithMarks(text, start), MemoryTokenKind.Character);
        return char.IsLetter(first)
            ? new(start, EndOfWord(text, start) - start, MemoryTokenKind.Word)
            : new(start, LengthWithMarks(text, start), MemoryTokenKind.Mark);
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (IsOfWord(text[end]) || (text[end] is '\'' or '’' && end + 1 < text.Length && IsOfWord(text[end + 1]))))
            end++;
        return end;
    }

    private static bool IsOfWord(char c) => IsCombining(c) || (char.IsLetter(c) && !Script.IsHan(c) && !Script.IsKana(c));

    /// <summary>One character outside of words, with the other half of its surrogate pair and with what is written over it.</summary>
    private static int LengthWithMarks(ReadOnlySpan<char> text, int start)
    {
        var end = start + (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1);
        while (end < text.Length && IsCombining(text[end]))
            end++;
        return end - start;
    }

    private static bool IsCombining(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.EnclosingMark;
}

/// <summary>What a token is.</summary>
internal enum MemoryTokenKind
{
    Space,
    Word,
    Number,
    Character,
    Mark,
}

/// <param name="Start">Offset in UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Kind">What stands there.</param>
internal readonly record struct MemoryToken(int Start, int Length, MemoryTokenKind Kind)
{
    public int End => Start + Length;
}
