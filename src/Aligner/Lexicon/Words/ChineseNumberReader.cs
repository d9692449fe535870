using Aligner.Language.Numbers;
using Aligner.Language.Words;

namespace Aligner.Lexicon.Words;

/// <summary>
/// Finds the numbers of Chinese text, in digits and in numerals. A numeral inside a word of the lexicon, as in 一系列 and
/// 自强不息的万一, is loose: it may have an equal on the other side and need not.
/// </summary>
internal sealed class ChineseNumberReader(BilingualLexicon lexicon)
{
    private const int YearBeforeRepublic = 1911;
    private const string Approximate = "多余餘来來几幾";

    // What follows 成 in words that begin with it: 三成立 is not thirty percent.
    private const string AfterBecome = "为為立功果员員长長熟本就绩績型都人交了";

    private readonly List<NumberMention> _mentions = [];

    public List<NumberMention> Read(string text)
    {
        _mentions.Clear();
        var compact = new CompactNumbers(NumberText.HalfWidth(text));
        var plain = ChineseNumberShapes.Read(NumberShapes.ReadShared(compact.Text, _mentions), _mentions);
        for (var i = 0; i < plain.Length;)
            i = ReadAt(plain, i);
        for (var i = 0; i < _mentions.Count; i++)
            _mentions[i] = compact.InSource(_mentions[i]);
        return _mentions;
    }

    private int ReadAt(string text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
            return ReadDigits(text, at);
        if (text[at] is '第' && at + 1 < text.Length && ReadOrdinal(text, at) is > 0 and var end)
            return end;
        if (text[at] is '民' && ReadRepublicYear(text, at) is > 0 and var year)
            return year;
        if (text[at] is '半')
            Add(at, at + 1, 0.5, NumberWeight.Loose);
        if (text[at] is '几' or '幾' or '数' or '數' && at + 1 < text.Length && ChineseNumberRun.IsUnit(text[at + 1]))
            return new ChineseNumberRun(text, at + 1).End;
        if (ChineseNumerals.IsNumeral(text[at]))
            return ReadNumerals(text, at);
        var word = lexicon.LongestWord(text.AsSpan(at));
        if (word > 1 && ChineseNumerals.IsNumeral(text[at + word - 1]))
            Add(at + word - 1, at + word, ChineseNumerals.Parse(text.AsSpan(at + word - 1, 1))!.Value, NumberWeight.Loose);
        return at + (word == 0 || IsCutFromNumber(text, at + word) ? 1 : word);
    }

    // 统一 is a word, but not in 统一百.
    private static bool IsCutFromNumber(string text, int end) =>
        end < text.Length && ChineseNumerals.IsNumeral(text[end - 1])
        && (ChineseNumerals.IsNumeral(text[end]) || char.IsAsciiDigit(text[end]));

    private int ReadOrdinal(string text, int at)
    {
        var run = new ChineseNumberRun(text, at + 1);
        if (run.Length == 0 || ChineseNumerals.Parse(text.AsSpan(run.Start, run.Length)) is not { } value)
            return 0;
        Add(at, run.End, value, value == 1 ? NumberWeight.Loose : value < 11 ? NumberWeight.Likely : NumberWeight.Sure);
        return run.End;
    }

    /// <summary>民国元年 is the year 1, or 1912.</summary>
    private int ReadRepublicYear(string text, int at)
    {
        if (at + 2 >= text.Length || text[at + 1] is not ('国' or '國'))
            return 0;
        var run = new ChineseNumberRun(text, at + 2);
        var end = text[at + 2] == '元' ? at + 3 : run.End;
        var year = text[at + 2] == '元' ? 1 : run.Length == 0 ? null : ChineseNumerals.Parse(text.AsSpan(run.Start, run.Length));
        if (year is not { } value || end >= text.Length || text[end] != '年')
            return 0;
        _mentions.Add(new NumberMention(at, end + 1 - at, value, NumberWeight.Likely) { Alternative = value + YearBeforeRepublic });
        return end + 1;
    }

    private int ReadDigits(string text, int at)
    {
        var end = NumberText.EndOfDigits(text, at);
        if (NumberText.Parse(text.AsSpan(at, end - at)) is not { } value)
            return end;
        var weight = NumberText.IsMark(text, at, end) || NumberText.NameAround(text, at, end) is not null ? NumberWeight.Loose
            : NumberText.IsClock(text, at, end) || NumberText.IsOne(text, at, end) ? NumberWeight.Likely : IsZeroCounted(text, at, end)
            ? NumberWeight.Loose : NumberWeight.Sure;
        return ReadTail(text, at, end, value, weight);
    }

    /// <summary>20个0: the digit is what is counted.</summary>
    private static bool IsZeroCounted(string text, int at, int end) =>
        end == at + 1 && at > 0 && text[at] is '0' or '1' && text[at - 1] is '个' or '個' or '全';

    private int ReadNumerals(string text, int at)
    {
        var run = new ChineseNumberRun(text, at);
        var isPair = false;
        for (var start = run.Start; start < run.End;)
        {
            var end = run.EndOfNumber(start);
            var isLast = end == run.End;
            var weight = WeightOf(text, run, start, end, isPair || !isLast);
            if (run.IsRange(end) && run.EndOfNumber(end) == run.End)
                return ReadRange(text, start, end, run.End);
            if (isLast && ReadShare(text, start, end) is > 0 and var behind)
                return behind;
            if (isLast)
                return ReadTail(text, start, end, ChineseNumerals.Parse(text.AsSpan(start, end - start))!.Value, weight);
            Add(start, end, ChineseNumerals.Parse(text.AsSpan(start, end - start))!.Value, weight);
            (start, isPair) = (end, true);
        }

        return run.End;
    }

    /// <summary>十七八 is 17 to 18, 三四十 is 30 to 49.</summary>
    private int ReadRange(string text, int start, int middle, int end)
    {
        var first = ChineseNumerals.Parse(text.AsSpan(start, middle - start))!.Value;
        var last = ChineseNumerals.Parse(text.AsSpan(middle, end - middle))!.Value;
        var (low, high) = end - middle == 1 ? (first, first + 1) : (first * (last / (first + 1)), last + (last / (first + 1)) - 1);
        _mentions.Add(new NumberMention(start, end - start, low, NumberWeight.Loose) { UpTo = high });
        return end;
    }

    private NumberWeight WeightOf(string text, in ChineseNumberRun run, int start, int end, bool isOneOfSeveral)
    {
        var word = start == run.Start ? lexicon.LongestWord(text.AsSpan(start)) : 0;
        // 六方 is a word, but 六方面 is 六 and 方面.
        var isInWord = start + word > run.End && !IsCounted(text, run.End)
            && run.End + lexicon.LongestWord(text.AsSpan(run.End)) <= start + word;
        if (isInWord || isOneOfSeveral || run.IsBare || IsListMark(text, run.Start, run.End))
            return NumberWeight.Loose;
        var value = ChineseNumerals.Parse(text.AsSpan(start, end - start))!.Value;
        // 一万 may stand for many.
        var isRound = text[start] == '一' && end - start == 2 && ChineseNumberRun.IsUnit(text[start + 1]);
        return value < 2 ? NumberWeight.Loose : value < 11 || isRound || IsInPersonName(text, run)
            || (end < text.Length && Approximate.Contains(text[end])) ? NumberWeight.Likely : NumberWeight.Sure;
    }

    /// <summary>What is counted follows a number; where a particle does, it may be the name of a person, as in 茅十八在.</summary>
    private static bool IsInPersonName(string text, in ChineseNumberRun run) =>
        !run.IsPositional && run.End < text.Length && "在的与與跟和是说說道之也都便又".Contains(text[run.End]);

    // The lexicon has 两个 and 十二月 as words, and they are numbers all the same.
    private static bool IsCounted(string text, int at) =>
        at < text.Length && text[at] is '月' or '个' or '個' or '年' or '成' or '分' or '多' or '余' or '是' or '人';

    private static bool IsListMark(string text, int start, int end) =>
        end < text.Length && text[end] is '、' or ')' or '）' && (start == 0 || text[start - 1] is '(' or '（');

    /// <summary>三分之二, 百分之八十.</summary>
    private int ReadShare(string text, int start, int end)
    {
        if (!text.AsSpan(end).StartsWith("分之"))
            return 0;
        var run = new ChineseNumberRun(text, end + 2);
        var digits = NumberText.EndOfDigits(text, end + 2);
        var behind = Math.Max(run.End, digits);
        var part = digits > run.End
            ? NumberText.Parse(text.AsSpan(end + 2, digits - end - 2)) : ChineseNumerals.Parse(text.AsSpan(run.Start, run.Length));
        if (behind == end + 2 || part is not { } value)
            return 0;
        Add(start, behind, value / ChineseNumerals.Parse(text.AsSpan(start, end - start))!.Value, end - start == 1 && text[start] == '百'
            ? NumberWeight.Sure : NumberWeight.Likely);
        return behind;
    }

    /// <summary>What follows a number and belongs to it: 万亿, 多万, %, 年代, 年半.</summary>
    private int ReadTail(string text, int start, int end, double value, NumberWeight weight)
    {
        var isAbout = end < text.Length && Approximate.Contains(text[end])
            && (end + 1 >= text.Length || text[end] is not ('来' or '來') || !char.IsAsciiLetter(text[end + 1]));
        if (isAbout && text[end] is '几' or '幾' && value is >= 100 and < 300 && end - start == 3
            && !ChineseNumberRun.IsUnit(text[start + 1]))
        {
            value *= 10;
        }

        var scaleStart = isAbout ? end + 1 : end;
        var scale = ScaleEnd(text, scaleStart);
        if (scale > scaleStart)
        {
            value *= ChineseNumerals.Parse(text.AsSpan(scaleStart, scale - scaleStart))!.Value;
            end = scale;
            if (end < text.Length && char.IsAsciiDigit(text[end]) && ReadRest(text, end) is { } rest)
                (value, end) = (value + rest.Value, rest.End);
        }

        var hasPrefix = scale == scaleStart + 1 && IsUnitPrefix(text, scaleStart);
        var counted = hasPrefix ? value / 1_000 : value;
        var (share, behind) = ShareSign(text, end, value);
        if (scale == scaleStart && share == 1 && RangeFactor(text, behind) is { } factor)
            counted = value * factor;
        _mentions.Add(new NumberMention(start, behind - start, value / share, IsCenturyOfDecade(text, behind) ? NumberWeight.Loose : weight)
        {
            Name = char.IsAsciiDigit(text[start]) ? NumberText.NameAround(text, start, end) : null,
            UpTo = isAbout ? UpperEnd(text, start, value) : null,
            Alternative = HasHalf(text, behind) ? value + 0.5 : IsAfternoon(text, start, behind)
                ? value + 12 : text[behind - 1] is '点' or '點' ? value : IsCentury(text, behind) ? (value - 1) * 100 : counted == value
                ? null : counted,
            IsShortYear = value < 100 && behind - start <= 2
                && (text.AsSpan(behind).StartsWith("年") || text.AsSpan(behind).StartsWith("届") || text.AsSpan(behind).StartsWith("屆")),
            Unit = hasPrefix ? NumberUnits.OfChinese(text.AsSpan(scaleStart)) : NumberUnits.OfChinese(text.AsSpan(behind)),
        });
        return behind;
    }

    /// <summary>The 千 of 5千米 and 5千瓦 belongs to the unit.</summary>
    private static bool IsUnitPrefix(string text, int at) => text[at] == '千' && at + 1 < text.Length && "米克瓦卡焦伏帕赫字比".Contains(text[at + 1]);

    /// <summary>The 10 of 10到20万 may be 100,000, and that of 10到20% a share.</summary>
    private static double? RangeFactor(string text, int end)
    {
        if (end + 1 >= text.Length || !(text[end] is '到' or '至' or '-' or '–' or '~' or '—' or '或'))
            return null;
        var digits = NumberText.EndOfDigits(text, end + 1);
        var behind = digits > end + 1 ? digits : new ChineseNumberRun(text, end + 1).End;
        if (behind == end + 1)
            return null;
        var scale = digits > end + 1 ? ScaleEnd(text, digits) : behind;
        if (digits > end + 1 && scale > digits)
            return ChineseNumerals.Parse(text.AsSpan(digits, scale - digits));
        if (scale < text.Length && text[scale] == '%')
            return 0.01;
        var last = text[behind - 1];
        return last is '万' or '萬' ? 10_000 : last is '亿' or '億' ? 100_000_000 : null;
    }

    /// <summary>晚上7点 may be 19:00.</summary>
    private static bool IsAfternoon(string text, int start, int end) =>
        end < text.Length && text[end] is '点' or '點' or '时' or '時' or ':'
        && text.AsSpan(Math.Max(0, start - 3), Math.Min(3, start)).ContainsAny("午晚夜昏");

    private static bool IsCentury(string text, int end) => text.AsSpan(end).StartsWith("世纪") || text.AsSpan(end).StartsWith("世紀");

    /// <summary>十几 may be 19, 300多 may be 399.</summary>
    private static double UpperEnd(string text, int start, double value)
    {
        var step = 10.0;
        while (value % (step * 10) == 0 && value > 0)
            step *= 10;
        return text[start] == '十' || value % step == 0 ? value + step - 1 : value;
    }

    private static (double Value, int End)? ReadRest(string text, int start)
    {
        var digits = NumberText.EndOfDigits(text, start);
        var end = ScaleEnd(text, digits);
        if (end == digits || NumberText.Parse(text.AsSpan(start, digits - start)) is not { } value)
            return null;
        return (value * ChineseNumerals.Parse(text.AsSpan(digits, end - digits))!.Value, end);
    }

    private static int ScaleEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && ChineseNumberRun.IsUnit(text[end]))
            end++;
        return end;
    }

    /// <summary>What a share is counted in, 100 for percent, and the offset after its sign; 1 for no share.</summary>
    private static (double Whole, int End) ShareSign(string text, int end, double value)
    {
        if (end < text.Length && text[end] == '%')
            return (100, end + 1);
        if (value is >= 1 and <= 10 && IsTenths(text, end))
            return (10, end + 1);
        return text.AsSpan(end).StartsWith("个百分点") || text.AsSpan(end).StartsWith("個百分點") ? (100, end + 4) : (1, end);
    }

    private static bool IsTenths(string text, int at) =>
        at < text.Length && text[at] == '成' && (at + 1 == text.Length || !AfterBecome.Contains(text[at + 1]));

    /// <summary>20世纪40年代 is the 1940s: the decade says it all.</summary>
    private static bool IsCenturyOfDecade(string text, int end) =>
        (text.AsSpan(end).StartsWith("世纪") || text.AsSpan(end).StartsWith("世紀"))
        && end + 2 < text.Length && (char.IsAsciiDigit(text[end + 2]) || ChineseNumerals.IsNumeral(text[end + 2]));

    private static bool HasHalf(string text, int end) =>
        (end < text.Length && text[end] == '半') || (end + 1 < text.Length && text[end + 1] == '半');

    private void Add(int start, int end, double value, NumberWeight weight) =>
        _mentions.Add(new NumberMention(start, end - start, value, weight));
}
