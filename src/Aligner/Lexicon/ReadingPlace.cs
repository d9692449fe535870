using Aligner.Language.Words;

namespace Aligner.Lexicon;

/// <summary>Where a character stands that is a word by itself, and what is beside it.</summary>
internal readonly struct ReadingPlace(string text, IReadOnlyList<WordToken> tokens, int index)
{
    private const string Numerals = "一二三四五六七八九十百千万两几半每";

    /// <summary>Whether the word before is one of these, which spaces part.</summary>
    public bool IsAfter(string words) => index > 0 && Has(words, Text(index - 1));

    /// <summary>Whether the word after is one of these.</summary>
    public bool IsBefore(string words) => index + 1 < tokens.Count && Has(words, Text(index + 1));

    /// <summary>Whether the text goes on with one of these, whatever its words.</summary>
    public bool GoesOn(string beginnings)
    {
        var rest = text.AsSpan(End);
        foreach (var beginning in beginnings.AsSpan().Split(' '))
        {
            if (rest.StartsWith(beginnings.AsSpan(beginning), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public bool IsAfterNumeral => index > 0 && (tokens[index - 1].Kind == WordKind.Number || Numerals.Contains(text[tokens[index - 1].Start + tokens[index - 1].Length - 1], StringComparison.Ordinal));

    public bool IsBeforeNumber => index + 1 < tokens.Count && tokens[index + 1].Kind == WordKind.Number;

    public bool BeginsClause => index == 0 || tokens[index - 1].Kind == WordKind.Mark;

    public bool EndsClause => index + 1 == tokens.Count || tokens[index + 1].Kind == WordKind.Mark;

    /// <summary>Whether the word before has more than one character.</summary>
    public bool IsAfterLongWord => index > 0 && tokens[index - 1] is { Kind: WordKind.Word, Length: > 1 };

    /// <summary>Whether the two characters before are the same, as in 慢慢.</summary>
    public bool IsAfterDouble => Start > 1 && text[Start - 1] == text[Start - 2];

    /// <summary>Whether the character itself stands two before: 数一数.</summary>
    public bool IsRepeated => Start > 1 && text[Start - 2] == text[Start];

    /// <summary>Whether the word is there in the clause before.</summary>
    public bool FollowsInClause(string word)
    {
        for (var i = index - 1; i >= 0 && tokens[i].Kind != WordKind.Mark; i--)
        {
            if (Text(i) == word)
                return true;
        }

        return false;
    }

    /// <summary>Whether the rest of the clause has one of the characters.</summary>
    public bool PrecedesInClause(string characters)
    {
        for (var i = index + 1; i < tokens.Count && tokens[i].Kind != WordKind.Mark; i++)
        {
            if (Text(i).AsSpan().ContainsAny(characters))
                return true;
        }

        return false;
    }

    private int Start => tokens[index].Start;

    private int End => Start + tokens[index].Length;

    private string Text(int token) => text.Substring(tokens[token].Start, tokens[token].Length);

    private static bool Has(string words, string word)
    {
        foreach (var known in words.AsSpan().Split(' '))
        {
            if (words.AsSpan(known).SequenceEqual(word))
                return true;
        }

        return false;
    }
}
