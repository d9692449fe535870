using System.Globalization;
using Aligner.Corpus;
using Aligner.Language;
using Aligner.Language.Numbers;

namespace Aligner.Quality;

/// <summary>Compares the numbers of both sides as a set of values.</summary>
internal sealed class NumbersCheck(CheckOptions options) : SegmentCheck
{
    private readonly Lazy<ChineseNumberReader> _chinese = new(() => new ChineseNumberReader(options.Lexicon.Value));
    private readonly EnglishNumberReader _english = new();

    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        if (!segment.IsPair)
            yield break;
        var english = _english.Read(segment.English);
        var chinese = _chinese.Value.Read(segment.Chinese);
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
        [.. mentions.Where(mention => (mention.Weight > NumberWeight.Loose || HasTwin(mention, others)) && !others.Exists(other => mention.Fits(other) || IsConverted(segment, side, mention, other)) && !IsQuoted(segment, side, mention))
            .Select(mention => mention.Weight > NumberWeight.Loose ? mention : mention with { Weight = NumberWeight.Sure })];

    private static bool IsConverted(Segment segment, Side side, NumberMention mention, NumberMention other) =>
        MeasureUnits.AreEqual(mention, segment.TextOf(side).AsSpan(mention.End), other, segment.TextOf(side == Side.English ? Side.Chinese : Side.English).AsSpan(other.End));

    /// <summary>5G against 6G: the same name with another number.</summary>
    private static bool HasTwin(NumberMention mention, List<NumberMention> others) => mention.Name is { } name && others.Exists(other => other.Name == name);

    /// <summary>A foreign name keeps its number words, as in a Chinese text that quotes an English one.</summary>
    private static bool IsQuoted(Segment segment, Side side, NumberMention mention) =>
        !char.IsAsciiDigit(segment.TextOf(side)[mention.Start]) && segment.TextOf(side == Side.English ? Side.Chinese : Side.English).Contains(Text(segment, side, mention), StringComparison.OrdinalIgnoreCase);

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
