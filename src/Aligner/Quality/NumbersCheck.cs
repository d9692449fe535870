using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Corpus;
using Aligner.Language;
using Aligner.Language.Numbers;

namespace Aligner.Quality;

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
        var (onlyEnglish, onlyChinese) = (Without(english, chinese, segment, Side.English), Without(chinese, english, segment, Side.Chinese));
        // Small numbers in words are often left out: they tell something only where both sides have one that the other lacks.
        var least = onlyEnglish.Count > 0 && onlyChinese.Count > 0 ? NumberWeight.Likely : NumberWeight.Sure;
        onlyEnglish.RemoveAll(mention => mention.Weight < least);
        onlyChinese.RemoveAll(mention => mention.Weight < least);
        if (onlyEnglish.Count + onlyChinese.Count > 0)
            yield return Observe(segment, Describe(segment, onlyEnglish, onlyChinese), [.. Marks(Side.English, onlyEnglish), .. Marks(Side.Chinese, onlyChinese)]);
        else if (FirstOtherUnit(english, chinese) is var (one, other))
            yield return Observe(segment, $"{Text(segment, Side.English, one)} counts a {one.Unit}, {Text(segment, Side.Chinese, other)} a {other.Unit}", [.. Marks(Side.English, [one]), .. Marks(Side.Chinese, [other])]);
    }

    /// <summary>The numbers that the other side lacks, as a value and to the letter.</summary>
    private static List<NumberMention> Without(List<NumberMention> mentions, List<NumberMention> others, Segment segment, Side side) =>
        [.. mentions.Where(mention => (mention.Weight > NumberWeight.Loose || HasTwin(mention, others)) && !others.Exists(other => mention.Fits(other) || IsConverted(segment, side, mention, other) || IsShareWithoutSign(mention, other, mentions, others)) && !IsQuoted(segment, side, mention) && !IsNothing(segment, side, mention))
            .Select(mention => mention.Weight > NumberWeight.Loose ? mention : mention with { Weight = NumberWeight.Sure })];

    /// <summary>What a speaker takes back, <c>fifty, sorry, sixty</c>, a translator leaves out.</summary>
    private static void LoosenCorrected(string text, List<NumberMention> mentions)
    {
        for (var match = TakesBack().Match(text); match.Success; match = match.NextMatch())
        {
            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i].End <= match.Index && match.Index - mentions[i].End <= CorrectionReach && mentions.Exists(next => next.Start >= match.Index + match.Length && next.Start - match.Index - match.Length <= CorrectionReach))
                    mentions[i] = mentions[i] with { Weight = NumberWeight.Loose };
            }
        }
    }

    /// <summary>20 beside 20%: of several shares only the first may have its sign.</summary>
    private static bool IsShareWithoutSign(in NumberMention one, in NumberMention other, List<NumberMention> ofOne, List<NumberMention> ofOther) =>
        IsShareOf(one, other, ofOne) || IsShareOf(other, one, ofOther);

    private static bool IsShareOf(in NumberMention plain, in NumberMention share, List<NumberMention> besidePlain)
    {
        var (whole, part) = (plain.Value, share.Value);
        return whole is > 1 and <= 100 && Math.Abs((whole / 100) - part) < 1e-9 && besidePlain.Exists(mention => mention is { Value: > 0 and <= 1, Weight: NumberWeight.Sure });
    }

    private const int CorrectionReach = 12;

    [GeneratedRegex(@"\b(?:sorry|I mean|or rather|no wait|oops|make that|correction|excuse me|I meant)\b|(?<=[,–—-] ?)no(?=[,–— -])|不对|不對|对不起|對不起|哦不|噢不|应该是|應該是|我是说|我是說|口误|口誤", RegexOptions.IgnoreCase)]
    private static partial Regex TakesBack();

    private static bool IsConverted(Segment segment, Side side, NumberMention mention, NumberMention other) =>
        MeasureUnits.AreEqual(mention, segment.TextOf(side).AsSpan(mention.End), other, segment.TextOf(side == Side.English ? Side.Chinese : Side.English).AsSpan(other.End));

    /// <summary>5G against 6G: the same name with another number.</summary>
    private static bool HasTwin(NumberMention mention, List<NumberMention> others) => mention.Name is { } name && others.Exists(other => other.Name == name);

    /// <summary>A foreign name keeps its number words, as in a Chinese text that quotes an English one.</summary>
    private static bool IsQuoted(Segment segment, Side side, NumberMention mention) =>
        !char.IsAsciiDigit(segment.TextOf(side)[mention.Start]) && segment.TextOf(side == Side.English ? Side.Chinese : Side.English).Contains(Text(segment, side, mention), StringComparison.OrdinalIgnoreCase);

    /// <summary>0 errors are 没有错误.</summary>
    private static bool IsNothing(Segment segment, Side side, NumberMention mention) =>
        side == Side.English && mention.Value == 0 && segment.Chinese.AsSpan().ContainsAny("没沒无無");

    private static (NumberMention English, NumberMention Chinese)? FirstOtherUnit(List<NumberMention> english, List<NumberMention> chinese)
    {
        foreach (var one in english.Where(mention => mention.Unit is not null))
        {
            var equals = chinese.FindAll(other => one.Fits(other));
            if (equals.Count > 0 && equals.TrueForAll(other => other.Unit is not null && other.Unit != one.Unit) && !english.Exists(twin => twin != one && twin.Fits(one)))
                return (one, equals[0]);
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

    private static string Text(Segment segment, Side side, NumberMention mention) => segment.TextOf(side).Substring(mention.Start, mention.Length);

    private static IEnumerable<TextMark> Marks(Side side, IEnumerable<NumberMention> mentions) =>
        mentions.Select(mention => new TextMark(side, mention.Start, mention.Length));
}
