using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Language.Words;

namespace Aligner.Language.Numbers;

/// <summary>
/// English numbers that are more than the words and digits they are made of: dates, <c>one in five</c>, <c>half a century</c>,
/// <c>nineteen eighty-four</c>, <c>$5M</c>, <c>two and a half million</c>. What they take is not read again.
/// </summary>
internal static partial class EnglishNumberShapes
{
    private const string Small = "(?:one|two|three|four|five|six|seven|eight|nine|ten)";
    private const string Teens = "(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
    private const string Tens = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";

    /// <summary>The text with what was read replaced, so that every offset stays.</summary>
    public static string Read(string text, List<NumberMention> mentions)
    {
        text = NumberShapes.Apply(text, Share(), mentions, ReadShare);
        text = NumberShapes.Apply(text, ScaleOrTwo(), mentions,
            match => [(WordScale(match.Groups["scale"].Value), NumberWeight.Loose),
                (2 * WordScale(match.Groups["scale"].Value), NumberWeight.Loose)]);
        text = NumberShapes.Apply(text, ScaleAndHalf(), mentions,
            match => [(1.5 * WordScale(match.Groups["scale"].Value), NumberWeight.Sure)]);
        text = NumberShapes.Apply(text, HalfOfScale(), mentions,
            match => [((Value(match.Groups["n"].Value) + 0.5) * WordScale(match.Groups["scale"].Value), NumberWeight.Sure)]);
        text = NumberShapes.Apply(text, PartOfScale(), mentions, ReadPartOfScale);
        text = NumberShapes.Apply(text, SpokenYear(), mentions,
            match => [((100 * Value(match.Groups["century"].Value)) + Value(match.Groups["year"].Value), NumberWeight.Sure)]);
        text = NumberShapes.Apply(text, SpokenDecimal(), mentions, ReadSpokenDecimal);
        text = NumberShapes.Apply(text, FiftyFifty(), mentions, _ => [(0.5, NumberWeight.Loose)]);
        text = NumberShapes.Apply(text, FeetAndInches(), mentions, _ => []);
        return NumberShapes.Apply(text, Abbreviated(), mentions, ReadAbbreviated);
    }

    /// <summary>The number and its parts: 五分之一, or five and one.</summary>
    private static IEnumerable<(double Value, NumberWeight Weight)> ReadShare(Match match)
    {
        var (part, whole) = (Value(match.Groups["n"].Value), Value(match.Groups["m"].Value));
        return part < whole ? [(part / whole, NumberWeight.Likely), (part, NumberWeight.Loose),
            (whole, NumberWeight.Loose)] : [(part, NumberWeight.Likely), (whole, NumberWeight.Likely)];
    }

    private static IEnumerable<(double Value, NumberWeight Weight)> ReadPartOfScale(Match match) =>
        [((match.Groups["part"].Value.StartsWith("h", StringComparison.OrdinalIgnoreCase) ? 0.5 : 0.25)
            * WordScale(match.Groups["scale"].Value), NumberWeight.Likely)];

    private static IEnumerable<(double Value, NumberWeight Weight)> ReadSpokenDecimal(Match match)
    {
        var tenth = 0.1;
        var value = Value(match.Groups["n"].Value);
        foreach (Capture digit in match.Groups["d"].Captures)
        {
            value += tenth * Value(digit.Value);
            tenth /= 10;
        }

        return [(value, NumberWeight.Sure)];
    }

    private static IEnumerable<(double Value, NumberWeight Weight)> ReadAbbreviated(Match match)
    {
        var value = NumberText.Parse(match.Groups["n"].Value) ?? 0;
        var scale = match.Groups["scale"].Value switch
        {
            "k" or "K" => 1_000.0,
            "M" or "m" or "mn" or "mln" => 1_000_000,
            "B" or "bn" or "bln" => 1_000_000_000,
            _ => 1_000_000_000_000,
        };
        // 5M is five million, or the name of something.
        return [(value * scale, NumberWeight.Loose), (value, NumberWeight.Loose)];
    }

    private static double WordScale(string word) => word.ToLowerInvariant() switch
    {
        "dozen" or "dozens" => 12,
        "decade" or "decades" => 10,
        "century" or "centuries" => 100,
        var scale => EnglishNumerals.ScaleOf(scale),
    };

    private static double Value(string words)
    {
        if (double.TryParse(words, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits))
            return digits;
        if (words is "oh" or "o")
            return 0;
        var number = default(EnglishNumerals);
        foreach (var word in words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            number.TryAdd(word);
        return number.Value;
    }

    [GeneratedRegex($@"\b(?<n>{Small}|\d{{1,2}})(?:\s+(?:people|person|women|men|children|adults))?\s+(?:in|out\s+of)\s+(?:every\s+)?(?<m>{Small}|{Tens}|\d{{1,3}})\b(?!\s*[%/:.,]?\d)(?!\s+(?:percent|per\s+cent|hundred|thousand|million|billion|years?|months?|weeks?|days?|hours?|minutes?|seconds?))", RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(?<part>half|quarter)\s+(?:of\s+)?(?:an?\s+)?(?<scale>dozen|decade|century|thousand|million|billion|trillion)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex PartOfScale();

    [GeneratedRegex(@"\b(?<scale>decade|century|dozen|hundred|thousand|million|billion)\s+or\s+two\b", RegexOptions.IgnoreCase)]
    private static partial Regex ScaleOrTwo();

    [GeneratedRegex(@"\b(?:an?|one)\s+(?<scale>decade|century|thousand|million|billion|trillion)\s+and\s+a\s+half\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ScaleAndHalf();

    [GeneratedRegex($@"\b(?<n>{Small}|{Teens}|\d{{1,2}})\s+and\s+a\s+half\s+(?<scale>dozen|decades|centuries|hundred|thousand|million|billion|trillion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HalfOfScale();

    [GeneratedRegex($@"\b(?<century>{Teens}|twenty)[\s-]+(?:(?<year>(?:{Tens}|{Teens}|ten)(?:[\s-]+{Small})?)|(?:oh|o)[\s-]+(?<year>{Small}))\b(?!\s+(?:percent|per\s+cent|hundred|thousand|million|billion|years|months|weeks|days|hours|minutes|seconds|people))", RegexOptions.IgnoreCase)]
    private static partial Regex SpokenYear();

    [GeneratedRegex($@"\b(?<n>zero|{Small}|{Teens}|{Tens}(?:[\s-]+{Small})?)\s+point(?:\s+(?<d>zero|oh|{Small})\b)+(?!\s+(?:percent|per\s+cent|hundred|thousand|million|billion|trillion))", RegexOptions.IgnoreCase)]
    private static partial Regex SpokenDecimal();

    [GeneratedRegex(@"\b(?:fifty|50)[\s/-]+(?:fifty|50)\b(?![%\d])", RegexOptions.IgnoreCase)]
    private static partial Regex FiftyFifty();

    [GeneratedRegex(@"(?<![\d.])\d['’′]\s?\d{1,2}(?:""|”|″|''|’’)")]
    private static partial Regex FeetAndInches();

    [GeneratedRegex(@"(?<![\w.,-])[$€£¥]?(?<n>\d[\d,]*(?:\.\d+)?)\s?(?<scale>[kKMB]|bn|bln|mn|mln|tn|trn|m(?=\s+(?:people|users|dollars|yuan|euros|pounds)\b)|(?<=[$€£¥][\d,.]{1,12}\s?)m)(?![\w-])")]
    private static partial Regex Abbreviated();
}
