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
    private const string MeasureWords = "条條只隻张張位名次天座台臺颗顆件块塊辆輛本句棵根艘匹栋棟部篇枚岁歲维維种種两兩";
    private const string Approximate = "多余餘来來几幾";

    private readonly List<NumberMention> _mentions = [];

    public List<NumberMention> Read(string text)
    {
        _mentions.Clear();
        var compact = new CompactNumbers(NumberText.HalfWidth(text));
        var plain = ChineseNumberShapes.Read(NumberShapes.ReadShared(compact.Text, _mentions), _mentions);
        for (var i = 0; i < plain.Length;)
            i = ReadAt(plain, i);
        NumberPairs.JoinChinese(plain, _mentions);
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
        var word = lexicon.LongestWord(text.AsSpan(at));
        if (ChineseNumerals.IsNumeral(text[at]))
            return IsNameBySound(text.AsSpan(at, word)) ? at + word : ReadNumerals(text, at);
        if (word > 1 && ChineseNumerals.IsNumeral(text[at + word - 1]))
            Add(at + word - 1, at + word, ChineseNumerals.Parse(text.AsSpan(at + word - 1, 1))!.Value, NumberWeight.Loose);
        return at + (word == 0 || IsCutFromNumber(text, at + word) ? 1 : word);
    }

    /// <summary>四川 is Sichuan: nothing there counts four. 三峡 are Three Gorges.</summary>
    private bool IsNameBySound(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || lexicon.Find(word) is not [{ Reading: [>= 'A' and <= 'Z', ..] reading } entry, ..])
            return false;
        var sound = string.Concat(reading.Split(' ').Take(2).SelectMany(syllable => syllable.Where(char.IsAsciiLetter)));
        return entry.Glosses.Any(gloss => gloss.Text.Contains(sound, StringComparison.OrdinalIgnoreCase));
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

    /// <summary>十七八 is 17 to 18, 三四十 is 30 to 49, 三二十 is 20 to 39.</summary>
    private int ReadRange(string text, int start, int middle, int end)
    {
        var first = ChineseNumerals.Parse(text.AsSpan(start, middle - start))!.Value;
        var last = ChineseNumerals.Parse(text.AsSpan(middle, end - middle))!.Value;
        var unit = end - middle == 1 ? 1 : last / ChineseNumerals.Parse(text.AsSpan(middle, 1))!.Value;
        var (low, high) = end - middle == 1
            ? (first, first + 1) : (Math.Min(first * unit, last), Math.Max(first * unit, last) + unit - 1);
        _mentions.Add(new NumberMention(start, end - start, low, NumberWeight.Loose) { UpTo = high, Or = high });
        return end;
    }

    private NumberWeight WeightOf(string text, in ChineseNumberRun run, int start, int end, bool isOneOfSeveral)
    {
        var word = start == run.Start ? lexicon.LongestWord(text.AsSpan(start)) : 0;
        // 六方 is a word, but 六方面 is 六 and 方面.
        var isInWord = start + word > run.End && !IsCounted(text, run.End) && !IsMeasured(text, run, start + word)
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

    /// <summary>三条, 六位 and 四次 are words of the lexicon too; 二次, quadratic, is no number.</summary>
    private static bool IsMeasured(string text, in ChineseNumberRun run, int end) =>
        end == run.End + 1 && MeasureWords.Contains(text[run.End]) && !(text[run.End] == '次' && text[run.End - 1] == '二');

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
        var scale = ChineseNumberTail.ScaleEnd(text, scaleStart);
        if (scale > scaleStart)
        {
            value *= ChineseNumerals.Parse(text.AsSpan(scaleStart, scale - scaleStart))!.Value;
            end = scale;
            if (end < text.Length && char.IsAsciiDigit(text[end]) && ChineseNumberTail.ReadRest(text, end) is { } rest)
                (value, end) = (value + rest.Value, rest.End);
        }

        var hasPrefix = scale == scaleStart + 1 && ChineseNumberTail.IsUnitPrefix(text, scaleStart);
        var counted = hasPrefix ? value / 1_000 : value;
        var (share, behind) = ChineseNumberTail.ShareSign(text, end, value);
        if (scale == scaleStart && share == 1 && ChineseNumberTail.RangeFactor(text, behind) is { } factor)
            counted = value * factor;
        var left = ChineseNumberTail.IsCenturyOfDecade(text, behind) ? NumberWeight.Loose : weight;
        _mentions.Add(new NumberMention(start, behind - start, value / share, left)
        {
            Name = char.IsAsciiDigit(text[start]) ? NumberText.NameAround(text, start, end) : null,
            UpTo = isAbout ? ChineseNumberTail.UpperEnd(text, start, value) : null,
            Alternative = ChineseNumberTail.HasHalf(text, behind) ? value + 0.5
                : ChineseNumberTail.IsAfternoon(text, start, behind) ? value + 12
                : text[behind - 1] is '点' or '點' ? value
                : ChineseNumberTail.IsCentury(text, behind) ? (value - 1) * 100
                : counted == value ? null : counted,
            IsShortYear = value < 100 && behind - start <= 2
                && (text.AsSpan(behind).StartsWith("年") || text.AsSpan(behind).StartsWith("届") || text.AsSpan(behind).StartsWith("屆")),
            Unit = hasPrefix ? NumberUnits.OfChinese(text.AsSpan(scaleStart)) : NumberUnits.OfChinese(text.AsSpan(behind)),
        });
        return behind;
    }

    private void Add(int start, int end, double value, NumberWeight weight) =>
        _mentions.Add(new NumberMention(start, end - start, value, weight));
}
