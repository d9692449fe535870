using Aligner.Language.Words;

namespace Aligner.Language.Numbers;

/// <summary>Finds the numbers of English text, in digits and in words: 4.8 trillion, twenty-eight, three-quarters, 11th, May 23.</summary>
internal sealed class EnglishNumberReader
{
    private readonly List<NumberMention> _mentions = [];
    private readonly List<WordToken> _tokens = [];
    private string _text = "";

    public List<NumberMention> Read(string text)
    {
        _mentions.Clear();
        _tokens.Clear();
        _text = EnglishNumberShapes.Read(NumberShapes.ReadShared(NumberText.HalfWidth(text), _mentions), _mentions);
        EnglishTokenizer.Tokenize(_text, _tokens);
        _tokens.RemoveAll(token => token.Kind == WordKind.Mark);
        for (var i = 0; i < _tokens.Count;)
            i += _tokens[i].Kind == WordKind.Number ? ReadDigits(i) : ReadWords(i);
        NumberPairs.JoinEnglish(_text, _mentions);
        return _mentions;
    }

    private int ReadDigits(int at)
    {
        var start = _tokens[at].Start;
        var end = NumberText.EndOfDigits(_text, start);
        // "2022,2023" is one token, and two numbers.
        for (; end < _tokens[at].Start + _tokens[at].Length; (start, end) = (end + 1, NumberText.EndOfDigits(_text, end + 1)))
            AddDigits(start, end, NumberWeight.Sure);
        if (NumberText.Parse(_text.AsSpan(start, end - start)) is not { } value)
            return 1;
        return ReadTail(at, 1, value, start, end, WeightOfDigits(at, start, end));
    }

    private NumberWeight WeightOfDigits(int at, int start, int end)
    {
        if (NumberText.IsMark(_text, start, end) || NumberText.NameAround(_text, start, end) is not null)
            return NumberWeight.Loose;
        return NumberText.IsClock(_text, start, end) || NumberText.IsOne(_text, start, end) || (at > 0 && IsGlued(at - 1, '/'))
            ? NumberWeight.Likely : NumberWeight.Sure;
    }

    private void AddDigits(int start, int end, NumberWeight weight)
    {
        if (NumberText.Parse(_text.AsSpan(start, end - start)) is { } value)
            _mentions.Add(new NumberMention(start, end - start, value, weight));
    }

    private int ReadWords(int at)
    {
        if (EnglishNumberWords.MonthOf(Word(at)) is { } month)
            return AddWord(at, month, IsBesideNumber(at) ? NumberWeight.Likely : NumberWeight.Loose);
        if (NumberText.IsRoman(Word(at)) && NumberText.RomanValue(Word(at)) is { } roman)
            return AddWord(at, roman, NumberWeight.Loose);
        var number = default(EnglishNumerals);
        var used = 0;
        while (at + used < _tokens.Count && IsNext(at, used) && (TryAdd(ref number, at + used) || (used > 0 && IsAnd(at + used, number))))
            used++;
        return used > 0 && !IsBareScale(at, used) ? ReadNumberWords(at, used, number.Value) : ReadOther(at);
    }

    private bool TryAdd(ref EnglishNumerals number, int at) => _tokens[at].Kind == WordKind.Word && number.TryAdd(Word(at));

    /// <summary>two hundred and six.</summary>
    private bool IsAnd(int at, EnglishNumerals number) =>
        number.Value >= 100 && Is(at, "and") && at + 1 < _tokens.Count && number.Value % 100 == 0 && IsSmallNumber(at + 1);

    private bool IsSmallNumber(int at)
    {
        var number = default(EnglishNumerals);
        return number.TryAdd(Word(at)) && EnglishNumerals.ScaleOf(Word(at)) == 1;
    }

    /// <summary>Whether nothing but white space or a hyphen parts the word from the one before it.</summary>
    private bool IsNext(int at, int used) =>
        used == 0 || !_text.AsSpan(EndOf(at + used - 1), _tokens[at + used].Start - EndOf(at + used - 1)).ContainsAnyExcept(" -");

    private bool IsBareScale(int at, int used) =>
        used == 1 && (EnglishNumerals.ScaleOf(Word(at)) > 1 || Is(at, "one") || Is(at, "zero"))
        && !IsOrdinalNext(at, used) && !IsPercent(at + 1, EndOf(at), out _) && !IsRangeOfPercent(at + 1, EndOf(at));

    private bool IsOrdinalNext(int at, int used) =>
        at + used < _tokens.Count && IsNext(at, used) && EnglishNumberWords.PartOf(Word(at + used)) is not null;

    private int ReadNumberWords(int at, int used, double value)
    {
        if (IsOrdinalNext(at, used) && EnglishNumberWords.PartOf(Word(at + used)) is { } part && value < part)
            return AddWords(at, used + 1, value / part, value == 1 ? NumberWeight.Loose : NumberWeight.Sure);
        if (at + used < _tokens.Count && IsNext(at, used) && value >= 20 && EnglishNumberWords.OrdinalOf(Word(at + used)) is { } ordinal
            && ordinal < 10)
        {
            return AddWords(at, used + 1, value + ordinal, NumberWeight.Sure);
        }

        var weight = IsOneOrTwo(at) ? NumberWeight.Loose : value < 11 || IsAlternative(at, used) ? NumberWeight.Likely : NumberWeight.Sure;
        return ReadTail(at, used, value, _tokens[at].Start, EndOf(at + used - 1), weight);
    }

    /// <summary>seventeen or eighteen.</summary>
    private bool IsAlternative(int at, int used) =>
        (at > 1 && Is(at - 1, "or") && IsSmallNumber(at - 2))
        || (at + used + 1 < _tokens.Count && Is(at + used, "or") && IsSmallNumber(at + used + 1));

    /// <summary>a thing or two: some.</summary>
    private bool IsOneOrTwo(int at) =>
        at > 2 && Is(at, "two") && Is(at - 1, "or") && (Is(at - 3, "a") || Is(at - 3, "an") || Is(at - 3, "one"));

    private int ReadOther(int at)
    {
        if (EnglishNumberWords.DecadeOf(Word(at)) is { } decade)
        {
            _mentions.Add(new NumberMention(_tokens[at].Start, _tokens[at].Length, decade, NumberWeight.Likely)
            {
                IsShortYear = true,
                UpTo = IsOfAge(at) ? decade + 9 : null,
            });
            return 1;
        }

        if (at > 0 && Is(at - 1, "a") && EnglishNumberWords.PartOf(Word(at)) is { } whole)
            AddWord(at, 1 / whole, NumberWeight.Loose);
        if (EnglishNumberWords.OrdinalOf(Word(at)) is { } ordinal)
        {
            return AddWord(at, ordinal, ordinal > 10 ? NumberWeight.Sure : IsEnumeration(at) || (ordinal > 1 && at > 0 && Is(at - 1, "the"))
                ? NumberWeight.Likely : NumberWeight.Loose);
        }

        if (EnglishNumberWords.LooseOf(Word(at)) is not { } loose)
            return 1;
        // half a million
        if (Is(at, "half") && at + 2 < _tokens.Count && Is(at + 1, "a") && EnglishNumerals.ScaleOf(Word(at + 2)) is > 1 and var scale)
            return AddWords(at, 3, scale / 2, NumberWeight.Likely);
        _mentions.Add(new NumberMention(_tokens[at].Start, _tokens[at].Length, loose, NumberWeight.Loose)
        {
            Unit = Is(at, "one") ? UnitOf(at + 1, _tokens[at].Start) : null,
        });
        return 1;
    }

    /// <summary>in his forties, in her mid-forties.</summary>
    private bool IsOfAge(int at)
    {
        var before = at > 0 && (Is(at - 1, "mid") || Is(at - 1, "early") || Is(at - 1, "late")) ? at - 2 : at - 1;
        return before >= 0 && (Is(before, "his") || Is(before, "her") || Is(before, "their") || Is(before, "my") || Is(before, "your")
            || Is(before, "our"));
    }

    /// <summary>“Second, improve …”</summary>
    private bool IsEnumeration(int at) => at == 0 && EndOf(at) < _text.Length && _text[EndOf(at)] == ',';

    private bool IsBesideNumber(int at) =>
        (at + 1 < _tokens.Count && _tokens[at + 1].Kind == WordKind.Number) || (at > 0 && _tokens[at - 1].Kind == WordKind.Number);

    /// <summary>What follows a number and belongs to it: million, percent, a half, decades.</summary>
    private int ReadTail(int at, int used, double value, int start, int end, NumberWeight weight)
    {
        while (at + used < _tokens.Count && IsNext(at, used) && ScaleOf(at + used) is > 1 and var scale)
        {
            value *= scale;
            end = EndOf(at + used++);
        }

        var factor = RangeFactor(at + used, end);
        if (IsPercent(at + used, end, out var behind) || IsRangeOfPercent(at + used, end))
            (value, end) = (value / 100, behind);
        _mentions.Add(new NumberMention(start, end - start, value, weight)
        {
            Alternative = HasHalf(at + used) ? value + 0.5 : IsAfternoon(at + used) ? value + 12 : factor > 1
                ? value * factor : NumberText.IsCenturyInDigits(_text, end) ? (value / 100) + 1 : null,
            Name = _tokens[at].Kind == WordKind.Number
                ? NumberText.NameAround(_text, start, end) : NumberText.NameBehind(_text.AsSpan(end)),
            IsShortYear = value < 100 && start > 0 && _text[start - 1] is '\'' or '’',
            Unit = UnitOf(at + used, start),
        });
        return used;
    }

    /// <summary>The 10 of <c>10 to 20 million</c> may be ten million.</summary>
    private double RangeFactor(int next, int end)
    {
        if (next < _tokens.Count && (Is(next, "to") || Is(next, "or")))
            next++;
        else if (end >= _text.Length || _text[end] is not ('-' or '–' or '~'))
            return 1;
        return next + 1 < _tokens.Count && (_tokens[next].Kind == WordKind.Number || IsSmallNumber(next))
            && _tokens[next + 1].Kind == WordKind.Word ? ScaleOf(next + 1) : 1;
    }

    private double ScaleOf(int at) => EnglishNumberWords.ScaleOf(Word(at));

    private bool IsPercent(int next, int end, out int behind)
    {
        var rest = _text.AsSpan(end);
        var sign = rest.StartsWith("%") ? 1 : rest.StartsWith(" %") ? 2 : 0;
        behind = end + sign;
        if (sign > 0 || next >= _tokens.Count)
            return sign > 0;
        if (Is(next, "percent") || Is(next, "percentage"))
            behind = EndOf(next);
        else if (Is(next, "per") && next + 1 < _tokens.Count && Is(next + 1, "cent"))
            behind = EndOf(next + 1);
        return behind > end && !_text.AsSpan(end, _tokens[next].Start - end).ContainsAnyExcept(" -");
    }

    /// <summary>The 80 of 80–90% and of 80 to 90 percent.</summary>
    private bool IsRangeOfPercent(int next, int end)
    {
        if (next < _tokens.Count && (Is(next, "to") || Is(next, "and") || Is(next, "or")))
            next++;
        else if (end >= _text.Length || _text[end] is not ('-' or '–' or '~'))
            return false;
        return next < _tokens.Count && (_tokens[next].Kind == WordKind.Number || IsSmallNumber(next))
            && IsPercent(next + 1, EndOf(next), out _);
    }

    private bool HasHalf(int at) => at + 2 < _tokens.Count && Is(at, "and") && Is(at + 1, "a") && Is(at + 2, "half");

    /// <summary>3 p.m. and 3:00 p.m.</summary>
    private bool IsAfternoon(int at) =>
        IsAfternoonMark(at) || (at > 0 && at < _tokens.Count && IsGlued(at - 1, ':') && _tokens[at].Kind == WordKind.Number
            && IsAfternoonMark(at + 1));

    private bool IsAfternoonMark(int at) =>
        (at + 1 < _tokens.Count && Is(at, "p") && Is(at + 1, "m")) || (at < _tokens.Count && Is(at, "pm"));

    private string? UnitOf(int at, int start)
    {
        var money = NumberUnits.OfEnglishBefore(_text.AsSpan(0, start));
        return money ?? (at < _tokens.Count && _tokens[at].Kind == WordKind.Word ? NumberUnits.OfEnglish(Word(at)) : null);
    }

    private int AddWord(int at, double value, NumberWeight weight) => AddWords(at, 1, value, weight);

    private int AddWords(int at, int used, double value, NumberWeight weight)
    {
        _mentions.Add(new NumberMention(_tokens[at].Start, EndOf(at + used - 1) - _tokens[at].Start, value, weight));
        return used;
    }

    private bool IsGlued(int at, char mark) => EndOf(at) < _text.Length && _text[EndOf(at)] == mark;

    private bool Is(int at, string word) => Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    private ReadOnlySpan<char> Word(int at) => _text.AsSpan(_tokens[at].Start, _tokens[at].Length);

    private int EndOf(int at) => _tokens[at].Start + _tokens[at].Length;
}
