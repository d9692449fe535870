using Aligner.Language.Words;

namespace Aligner.Lexicon.Pronunciation;

/// <summary>Where a character stands that is a word by itself, and what is beside it.</summary>
internal readonly struct ReadingPlace(string text, IReadOnlyList<WordToken> tokens, int index)
{
    private const string Numerals = "一二三四五六七八九十百千万两几半每";

    /// <summary>Whether the word before is one of these, which spaces part.</summary>
    public bool IsAfter(string words) => !IsBreak(index) && Has(words, Text(index - 1));

    /// <summary>Whether the word before is one of these, which spaces part.</summary>
    public bool IsAfter(string words, string more) => IsAfter(words) || IsAfter(more);

    /// <summary>Whether the word after is one of these.</summary>
    public bool IsBefore(string words) => !IsBreak(index + 1) && Has(words, Text(index + 1));

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

    /// <summary>Whether one of these is anywhere in the text.</summary>
    public bool TextHas(string strings)
    {
        foreach (var wanted in strings.AsSpan().Split(' '))
        {
            if (text.AsSpan().Contains(strings.AsSpan(wanted), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether the clause goes on with one of these characters.</summary>
    public bool GoesOnWithOneOf(string characters) => !IsBreak(index + 1) && characters.Contains(text[End], StringComparison.Ordinal);

    public bool IsAfterNumeral =>
        !IsBreak(index) && (tokens[index - 1].Kind == WordKind.Number
            || Numerals.Contains(text[tokens[index - 1].Start + tokens[index - 1].Length - 1], StringComparison.Ordinal));

    public bool IsBeforeNumber => !IsBreak(index + 1) && tokens[index + 1].Kind == WordKind.Number;

    public bool BeginsClause => IsBreak(index);

    public bool EndsClause => IsBreak(index + 1);

    /// <summary>Whether the word before has more than one character.</summary>
    public bool IsAfterLongWord => !IsBreak(index) && tokens[index - 1] is { Kind: WordKind.Word, Length: > 1 };

    /// <summary>Whether the word before has more than one character, the last of them one of these.</summary>
    public bool IsAfterNoun(string endings) => IsAfterLongWord && endings.Contains(text[Start - 1], StringComparison.Ordinal);

    /// <summary>Whether the word before is one for a thing: a known one, or a longer one that is no verb or adjective.</summary>
    public bool IsAfterNominal => IsAfter(ReadingWords.Nouns)
        || (IsAfterLongWord && Text(index - 1) is var word && !ReadingWords.IsVerb(word) && !ReadingWords.IsAdjective(word));

    /// <summary>Whether the word after is a verb of two characters, or one that is done again (重写).</summary>
    public bool IsBeforeVerb => !IsBreak(index + 1) && Text(index + 1) is var word
        && (ReadingWords.IsVerb(word) || (word is ['重' or '再' or '先' or '多' or '少' or '另' or '现' or '补', _]
            && ReadingWords.Repeatable.Contains(word[1], StringComparison.Ordinal)));

    /// <summary>Whether the word before the last has more than one character.</summary>
    public bool IsTwoAfterLongWord => !IsBreak(index) && !IsBreak(index - 1) && tokens[index - 2] is { Kind: WordKind.Word, Length: > 1 };

    /// <summary>Whether the two characters before are the same, as in 慢慢.</summary>
    public bool IsAfterDouble => Start > 1 && text[Start - 1] == text[Start - 2];

    /// <summary>Whether the character itself stands before, with 一 or 了 between: 数一数, 转了一转.</summary>
    public bool IsRepeated =>
        Start > 1 && (text[Start - 2] == text[Start] || (Start > 2 && text[Start - 3] == text[Start] && text.AsSpan(Start - 2, 2) is "了一"));

    /// <summary>Whether one of the words is there in the clause before.</summary>
    public bool FollowsInClause(string words)
    {
        for (var i = index; !IsBreak(i); i--)
        {
            if (Has(words, Text(i - 1)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the rest of the clause has one of the characters.</summary>
    public bool PrecedesInClause(string characters)
    {
        for (var i = index + 1; !IsBreak(i); i++)
        {
            if (Text(i).AsSpan().ContainsAny(characters))
                return true;
        }

        return false;
    }

    /// <summary>Whether the clause has one of the characters before this word.</summary>
    public bool BeginsWith(string characters)
    {
        for (var i = index; !IsBreak(i); i--)
        {
            if (Text(i - 1).AsSpan().ContainsAny(characters))
                return true;
        }

        return false;
    }

    /// <summary>Whether the clause has one of the characters anywhere else.</summary>
    public bool ClauseHas(string characters) => BeginsWith(characters) || PrecedesInClause(characters);

    /// <summary>Whether the word before is the first of the clause.</summary>
    public bool IsAfterFirstOfClause => !IsBreak(index) && IsBreak(index - 1);

    /// <summary>How many words of the clause come after.</summary>
    public int WordsLeft
    {
        get
        {
            var end = index + 1;
            while (!IsBreak(end))
                end++;
            return end - index - 1;
        }
    }

    /// <summary>Whether the rest of the clause has one of these, whatever its words.</summary>
    public bool RestHas(string strings)
    {
        var last = index + WordsLeft;
        var rest = text.AsSpan(End, tokens[last].Start + tokens[last].Length - End);
        foreach (var wanted in strings.AsSpan().Split(' '))
        {
            if (rest.Contains(strings.AsSpan(wanted), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether the last word of the clause is one of these.</summary>
    public bool ClauseEndsWith(string words) => Has(words, Text(index + WordsLeft));

    /// <summary>Whether a clause ends before the word of this number: nothing is there, or a mark, or something stands between.</summary>
    private bool IsBreak(int word) =>
        word <= 0 || word >= tokens.Count || tokens[word - 1].Kind == WordKind.Mark || tokens[word].Kind == WordKind.Mark
        || tokens[word - 1].Start + tokens[word - 1].Length < tokens[word].Start;

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
