using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Language.Numbers;
using Aligner.Lexicon.Words;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>Compares the numbers of both sides as a set of values.</summary>
internal sealed partial class NumbersCheck(CheckOptions options) : SegmentCheck
{
    private readonly Lazy<ChineseNumberReader> _chinese = new(() => new ChineseNumberReader(options.Lexicon.Value));
    private readonly EnglishNumberReader _english = new();

    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        if (!segment.IsPair)
            yield break;
        var english = _english.Read(segment.English);
        var chinese = _chinese.Value.Read(segment.Chinese);
        LoosenCorrected(segment.English, english);
        LoosenCorrected(segment.Chinese, chinese);
        var (ofEnglish, ofChinese) = (new SideNumbers(segment.English, english), new SideNumbers(segment.Chinese, chinese));
        var (onlyEnglish, onlyChinese) =
            (Without(ofEnglish, ofChinese, segment, Side.English), Without(ofChinese, ofEnglish, segment, Side.Chinese));
        // Small numbers in words are often left out: they tell something only where both sides have one that the other lacks.
        var least = onlyEnglish.Count > 0 && onlyChinese.Count > 0 ? NumberWeight.Likely : NumberWeight.Sure;
        // Or where one side has a number too seldom that the other has instead of it.
        if (least == NumberWeight.Sure && IsOnlyLikely(onlyEnglish) && IsOnlyLikely(onlyChinese))
        {
            var (restOfEnglish, restOfChinese) = NumberTally.Compare(ofEnglish, ofChinese, AreEqual);
            if (IsOtherNumber(restOfEnglish, onlyEnglish, restOfChinese, onlyChinese))
                (onlyEnglish, onlyChinese, least) = (restOfEnglish, restOfChinese, NumberWeight.Loose);
        }

        onlyEnglish.RemoveAll(mention => mention.Weight < least);
        onlyChinese.RemoveAll(mention => mention.Weight < least);
        if (onlyEnglish.Count + onlyChinese.Count > 0)
        {
            yield return Observe(segment, Describe(segment, onlyEnglish, onlyChinese),
                [.. Marks(Side.English, onlyEnglish), .. Marks(Side.Chinese, onlyChinese)]);
        }
        else if (FirstOtherUnit(ofEnglish, ofChinese) is var (one, other))
        {
            yield return Observe(segment,
                $"{Text(segment, Side.English, one)} counts a {one.Unit}, {Text(segment, Side.Chinese, other)} a {other.Unit}",
                [.. Marks(Side.English, [one]), .. Marks(Side.Chinese, [other])]);
        }
    }

    private static bool IsOnlyLikely(List<NumberMention> only) => only.TrueForAll(mention => mention.Weight < NumberWeight.Sure);

    /// <summary>Whether as many numbers are left on both sides, and one of them is nowhere on the other.</summary>
    private static bool IsOtherNumber(List<NumberMention> english, List<NumberMention> onlyEnglish, List<NumberMention> chinese,
        List<NumberMention> onlyChinese) =>
        english.Count == chinese.Count
        && (english.Exists(rest => onlyEnglish.Exists(only => only.Start == rest.Start))
            || chinese.Exists(rest => onlyChinese.Exists(only => only.Start == rest.Start)));

    private static bool AreEqual(Number one, Number other) => one.Mention.Fits(other.Mention) || IsConverted(one, other);

    /// <summary>The numbers that the other side lacks, as a value and to the letter.</summary>
    private static List<NumberMention> Without(SideNumbers numbers, SideNumbers others, Segment segment, Side side)
    {
        // What is said of a number holds for each that is written in the same way.
        var without = new Dictionary<(NumberMention, MeasureUnit?, string), bool>();
        return
        [
            .. numbers.All
                .Where(number =>
                {
                    var key = (number.Kind, number.Measure, Text(segment, side, number.Mention));
                    if (!without.TryGetValue(key, out var isWithout))
                        without.Add(key, isWithout = IsWithout(number, numbers, others, segment, side));
                    return isWithout;
                })
                .Select(number => number.Mention)
                .Select(mention => mention.Weight > NumberWeight.Loose && !IsOtherOfPair(mention, numbers, others)
                    ? mention : mention with { Weight = NumberWeight.Sure }),
        ];
    }

    private static bool IsWithout(Number number, SideNumbers numbers, SideNumbers others, Segment segment, Side side) =>
        (number.Mention.Weight > NumberWeight.Loose || others.HasName(number.Mention.Name))
        && !others.HasEqual(number.Mention.Value)
        && !others.Kinds.Exists(
            other => number.Mention.Fits(other.Mention) || IsConverted(number, other) || IsShareWithoutSign(number, other, numbers, others))
        && !IsQuoted(segment, side, number.Mention) && !IsNothing(segment, side, number.Mention);

    /// <summary>
    /// The eight of <c>fourteen or eight</c>, where the other side has 十四五; and both of <c>six or seven</c>, where it has a pair of others.
    /// </summary>
    private static bool IsOtherOfPair(in NumberMention mention, SideNumbers numbers, SideNumbers others)
    {
        if (mention.Or is not { } value)
            return false;
        var partner = new NumberMention(0, 0, value, NumberWeight.Loose);
        var pairs = others.Kinds.FindAll(other => other.Mention.Or is not null);
        return pairs.Exists(pair => pair.Mention.Fits(partner))
            || (!others.Kinds.Exists(other => other.Mention.Fits(partner))
                && pairs.Exists(pair => !numbers.Kinds.Exists(number => number.Mention.Fits(pair.Mention))));
    }

    /// <summary>What a speaker takes back, <c>fifty, sorry, sixty</c>, a translator leaves out.</summary>
    private static void LoosenCorrected(string text, List<NumberMention> mentions)
    {
        var match = TakesBack().Match(text);
        if (!match.Success)
            return;
        int[] byStart = [.. Enumerable.Range(0, mentions.Count).OrderBy(i => mentions[i].Start)];
        int[] byEnd = [.. Enumerable.Range(0, mentions.Count).OrderBy(i => mentions[i].End)];
        var (next, last) = (0, 0);
        for (; match.Success; match = match.NextMatch())
        {
            var end = match.Index + match.Length;
            while (next < byStart.Length && mentions[byStart[next]].Start < end)
                next++;
            while (last < byEnd.Length && mentions[byEnd[last]].End <= match.Index)
                last++;
            if (next == byStart.Length || mentions[byStart[next]].Start - end > CorrectionReach)
                continue;
            for (var i = last - 1; i >= 0 && match.Index - mentions[byEnd[i]].End <= CorrectionReach; i--)
                mentions[byEnd[i]] = mentions[byEnd[i]] with { Weight = NumberWeight.Loose };
        }
    }

    /// <summary>20 beside 20%: of several shares only the first may have its sign. A share that has its equal is no other number.</summary>
    private static bool IsShareWithoutSign(Number one, Number other, SideNumbers ofOne, SideNumbers ofOther) =>
        (ofOne.HasShare && IsShareOf(one.Mention, other.Mention) && !ofOne.HasEqual(other.Mention.Value))
        || (ofOther.HasShare && IsShareOf(other.Mention, one.Mention) && !ofOther.HasEqual(one.Mention.Value));

    private static bool IsShareOf(in NumberMention plain, in NumberMention share)
    {
        var (whole, part) = (plain.Value, share.Value);
        return whole is > 1 and <= 100 && Math.Abs((whole / 100) - part) < 1e-9;
    }

    private const int CorrectionReach = 12;

    [GeneratedRegex(@"\b(?:sorry|I mean|or rather|no wait|oops|make that|correction|excuse me|I meant)\b|(?<=[,–—-] ?)no(?=[,–— -])|不对|不對|对不起|對不起|哦不|噢不|应该是|應該是|我是说|我是說|口误|口誤", RegexOptions.IgnoreCase)]
    private static partial Regex TakesBack();

    private static bool IsConverted(Number one, Number other) =>
        one.Measure is { } left && other.Measure is { } right && MeasureUnits.AreEqual(one.Mention, left, other.Mention, right);

    /// <summary>A foreign name keeps its number words, as in a Chinese text that quotes an English one.</summary>
    private static bool IsQuoted(Segment segment, Side side, NumberMention mention) =>
        !char.IsAsciiDigit(segment.TextOf(side)[mention.Start])
        && segment.TextOf(side.Other())
        .Contains(Text(segment, side, mention), StringComparison.OrdinalIgnoreCase);

    /// <summary>0 errors are 没有错误.</summary>
    private static bool IsNothing(Segment segment, Side side, NumberMention mention) =>
        side == Side.English && mention.Value == 0 && segment.Chinese.AsSpan().ContainsAny("没沒无無");

    private static (NumberMention English, NumberMention Chinese)? FirstOtherUnit(SideNumbers english, SideNumbers chinese)
    {
        foreach (var one in english.Kinds.Select(number => number.Mention)
            .Where(mention => mention.Unit is not null && mention.Weight > NumberWeight.Loose))
        {
            var equals = chinese.Kinds.FindAll(other => one.Fits(other.Mention));
            if (equals.Count > 0 && equals.TrueForAll(other => other.Mention.Unit is not null && other.Mention.Unit != one.Unit)
                && !english.All.Exists(twin => twin.Mention != one && twin.Mention.Fits(one)))
            {
                return (one, equals[0].Mention);
            }
        }

        return null;
    }

    private static string Describe(Segment segment, List<NumberMention> english, List<NumberMention> chinese)
    {
        var parts = new List<string>();
        if (english.Count > 0)
            parts.Add($"{List(segment, Side.English, english)} of the English {Are(english)} not in the Chinese");
        if (chinese.Count > 0)
            parts.Add($"{List(segment, Side.Chinese, chinese)} of the Chinese {Are(chinese)} not in the English");
        return string.Join("; ", parts);
    }

    private static string Are(List<NumberMention> mentions) => mentions.Count == 1 ? "is" : "are";

    private static string List(Segment segment, Side side, List<NumberMention> mentions) =>
        string.Join(", ", mentions.Select(mention => $"{Text(segment, side, mention)}{Value(segment.TextOf(side), mention)}"));

    /// <summary>The value in digits, where the text has it in another way.</summary>
    private static string Value(string text, NumberMention mention)
    {
        var digits = mention.Value.ToString(mention.Value >= 10_000 ? "#,0.##" : "0.####", CultureInfo.InvariantCulture);
        return text.AsSpan(mention.Start, mention.Length).SequenceEqual(digits) || mention.Value is < 1 and > 0 ? "" : $" ({digits})";
    }

    private static string Text(Segment segment, Side side, NumberMention mention) =>
        segment.TextOf(side).Substring(mention.Start, mention.Length);

    private static IEnumerable<TextMark> Marks(Side side, IEnumerable<NumberMention> mentions) =>
        mentions.Select(mention => new TextMark(side, mention.Start, mention.Length));
}
