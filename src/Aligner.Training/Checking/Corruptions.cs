using Aligner.Language.Numbers;
using Aligner.Language.Sentences;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Segments;
using Aligner.Text;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Aligner.Training.Checking;

/// <summary>The ways to spoil a pair by itself; swaps need two.</summary>
internal static partial class Corruptions
{
    public const string OnlyDropped = "only sentence dropped";
    public const string OneOfSeveralDropped = "one of several sentences dropped";

    private const string ChineseDigits = "一二三四五六七八九";

    private static readonly string[] EnglishNumbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
        "fifteen", "twenty", "thirty", "fifty"];

    public static IReadOnlyList<Corruption> All(ImmutableArray<LexiconTerm> terms) =>
    [
        new("digit changed", 0.95, ChangeDigit),
        new("number word changed", null, (segment, random) => ChangeNumberWord(segment, random, (_, _) => true)),
        new("number word of both sides changed", 0.9,
            (segment, random) => ChangeNumberWord(segment, random, new SharedNumbers(segment).Has)),
        new(OnlyDropped, 0.95, DropOnly),
        new(OneOfSeveralDropped, null, DropOneOfSeveral),
        new("term replaced", 0.95, (segment, random) => ReplaceTerm(segment, random, terms)),
        new("left untranslated", 0.95, LeaveUntranslated),
        new("negation removed", null, RemoveNegation),
    ];

    /// <summary>
    /// Only where the other side has a number as well, and not in a name (COVID-19, 3K): a digit that nothing answers to can be any.
    /// </summary>
    private static Segment? ChangeDigit(Segment segment, Random random) =>
        !AnyNumber().IsMatch(segment.English) || !AnyNumber().IsMatch(segment.Chinese) ? null
        : Change(segment, random, Digit(), digit => FormattableString.Invariant($"{(digit[0] - '0' + random.Next(1, 9)) % 10}"));

    /// <summary>A number word of one side: in Chinese one with a unit or in a row of numerals.</summary>
    private static Segment? ChangeNumberWord(Segment segment, Random random, Func<Side, int, bool> mayChange) => random.Next(2) == 0
        ? Change(segment with { Chinese = "" }, random, EnglishNumber(),
            word => EnglishNumbers.Where(other => other != word).ElementAt(random.Next(EnglishNumbers.Length - 1)), segment, mayChange)
        : Change(segment with { English = "" }, random, ChineseNumber(),
            word => word.Replace(word.First(ChineseDigits.Contains),
                ChineseDigits[(ChineseDigits.IndexOf(word.First(ChineseDigits.Contains), StringComparison.Ordinal)
                    + random.Next(1, 8)) % 9]), segment, mayChange);

    private static Segment? DropOnly(Segment segment, Random random)
    {
        var isEnglish = random.Next(2) == 0;
        var count = isEnglish
            ? EnglishSentenceSplitter.Split(segment.English).Length : ChineseSentenceSplitter.Split(segment.Chinese).Length;
        return count > 1 ? null : isEnglish ? segment with { English = "" } : segment with { Chinese = "" };
    }

    private static Segment? DropOneOfSeveral(Segment segment, Random random)
    {
        var isEnglish = random.Next(2) == 0;
        var text = isEnglish ? segment.English : segment.Chinese;
        var sentences = isEnglish ? EnglishSentenceSplitter.Split(text) : ChineseSentenceSplitter.Split(text);
        if (sentences.Length < 2)
            return null;
        return Drop(segment, isEnglish, sentences[random.Next(sentences.Length)]);
    }

    /// <summary>The segment without each sentence of a side with several, where it is long enough.</summary>
    public static IEnumerable<Segment> DropEach(Segment segment, bool isEnglish)
    {
        var sentences = isEnglish ? EnglishSentenceSplitter.Split(segment.English) : ChineseSentenceSplitter.Split(segment.Chinese);
        return sentences.Length < 2 ? [] : sentences.Select(sentence => Drop(segment, isEnglish, sentence)).OfType<Segment>();
    }

    private static Segment? Drop(Segment segment, bool isEnglish, TextSpan sentence)
    {
        if (sentence.Length < (isEnglish ? 18 : 6))
            return null;
        var left = (isEnglish ? segment.English : segment.Chinese).Remove(sentence.Start, sentence.Length).Trim();
        return isEnglish ? segment with { English = left } : segment with { Chinese = left };
    }

    /// <summary>Another term of the glossary in place of the one that both sides have.</summary>
    private static Segment? ReplaceTerm(Segment segment, Random random, ImmutableArray<LexiconTerm> terms)
    {
        var both = terms.Where(
            term => segment.English.Contains(term.English, StringComparison.OrdinalIgnoreCase)
                && segment.Chinese.Contains(term.Chinese, StringComparison.Ordinal)).ToList();
        var others = terms.Where(
            term => !segment.English.Contains(term.English, StringComparison.OrdinalIgnoreCase)
                && !segment.Chinese.Contains(term.Chinese, StringComparison.Ordinal)).ToList();
        if (both.Count == 0 || others.Count == 0)
            return null;
        var (term, other) = (both[random.Next(both.Count)], others[random.Next(others.Count)]);
        return random.Next(2) == 0
            ? segment with { English = segment.English.Replace(term.English, other.English, StringComparison.OrdinalIgnoreCase) }
            : segment with { Chinese = segment.Chinese.Replace(term.Chinese, other.Chinese, StringComparison.Ordinal) };
    }

    private static Segment? LeaveUntranslated(Segment segment, Random random) =>
        random.Next(2) == 0 ? segment with { Chinese = segment.English } : segment with { English = segment.Chinese };

    private static Segment? RemoveNegation(Segment segment, Random random) => Change(segment, random, Negation(), _ => "");

    /// <summary>Changes one match of the pattern on either side; null where there is none.</summary>
    private static Segment? Change(Segment segment, Random random, Regex pattern, Func<string, string> replace, Segment? original = null,
        Func<Side, int, bool>? mayChange = null)
    {
        var english = pattern.Matches(segment.English).Select(match => (IsEnglish: true, match));
        var places = english.Concat(pattern.Matches(segment.Chinese).Select(match => (IsEnglish: false, match)))
            .Where(place => mayChange?.Invoke(place.IsEnglish ? Side.English : Side.Chinese, place.match.Index) ?? true).ToList();
        if (places.Count == 0)
            return null;
        var (isEnglish, place) = places[random.Next(places.Count)];
        var text = isEnglish ? segment.English : segment.Chinese;
        var changed = string.Concat(text.AsSpan(0, place.Index), replace(place.Value), text.AsSpan(place.Index + place.Length));
        return isEnglish ? (original ?? segment) with { English = changed } : (original ?? segment) with { Chinese = changed };
    }

    [GeneratedRegex(@"[0-9一二三四五六七八九十百千万亿]|(?i)\b(one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|thousand|million)")]
    private static partial Regex AnyNumber();

    [GeneratedRegex("(?<![A-Za-z]-?[0-9]*)[0-9](?![0-9]*[A-Z])")]
    private static partial Regex Digit();

    [GeneratedRegex(@"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty)\b")]
    private static partial Regex EnglishNumber();

    [GeneratedRegex("[一二三四五六七八九][十百千万]|[十百千][一二三四五六七八九]|[二三四五六七八九](?=[个次年天人条只件米岁])")]
    private static partial Regex ChineseNumber();

    [GeneratedRegex(@"\bnot |n['’]t\b|(?<=[\u4E00-\u9FFF])[不没](?=[是会能要想有敢肯知信])")]
    private static partial Regex Negation();
}

/// <summary>One way to spoil pairs.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Floor">The least share of spoilt segments that must be found; null where there is no bar.</param>
/// <param name="Apply">Spoils a segment, or gives null where it cannot be spoilt so.</param>
internal sealed record Corruption(string Name, double? Floor, Func<Segment, Random, Segment?> Apply);

/// <summary>The numbers of a right pair that its other side has too, whatever they weigh.</summary>
internal sealed class SharedNumbers(Segment segment)
{
    private readonly List<NumberMention> _english = new EnglishNumberReader().Read(segment.English);
    private readonly List<NumberMention> _chinese = new ChineseNumberReader(BilingualLexicon.Default).Read(segment.Chinese);

    /// <summary>Whether a number stands at the place of the side, and its equal on the other side.</summary>
    public bool Has(Side side, int at)
    {
        var (numbers, others) = side == Side.English ? (_english, _chinese) : (_chinese, _english);
        return numbers.Exists(number => number.Start <= at && at < number.End && others.Exists(other => number.Fits(other)));
    }
}
