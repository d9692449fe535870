using Aligner.Language.Numbers;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>Pairs the numbers of both sides one by one: what one side has twice and the other once is left over.</summary>
internal static class NumberTally
{
    // Long lists repeat themselves, and take too long.
    private const int Most = 40;

    /// <summary>The numbers that are left of both sides; none of sides with very many.</summary>
    public static (List<NumberMention> English, List<NumberMention> Chinese) Compare(
        SideNumbers english, SideNumbers chinese, Func<Number, Number, bool> areEqual)
    {
        if (english.All.Count > Most || chinese.All.Count > Most)
            return ([], []);
        var (ofEnglish, ofChinese) = (new Tally(english.All), new Tally(chinese.All));
        ofEnglish.Pair(ofChinese, (one, other) => IsSaid(one) && IsSaid(other) && one.Mention.Value == other.Mention.Value);
        ofEnglish.Pair(ofChinese, (one, other) => IsSaid(one) && IsSaid(other) && areEqual(one, other));
        ofEnglish.Pair(ofChinese, areEqual);
        var (restOfEnglish, restOfChinese) = (ofEnglish.Rest(), ofChinese.Rest());
        return (
            [.. restOfEnglish, .. ofEnglish.Ones(restOfChinese, chinese)],
            [.. restOfChinese, .. ofChinese.Ones(restOfEnglish, english)]);
    }

    private static bool IsSaid(Number number) => number.Mention.Weight > NumberWeight.Loose;

    private sealed class Tally(List<Number> numbers)
    {
        private readonly bool[] _isPaired = new bool[numbers.Count];

        public void Pair(Tally other, Func<Number, Number, bool> areEqual)
        {
            for (var i = 0; i < numbers.Count; i++)
            {
                if (!_isPaired[i] && other.Find(numbers[i], areEqual) is >= 0 and var found)
                    _isPaired[i] = other._isPaired[found] = true;
            }
        }

        /// <summary>
        /// What is paired with nothing, and does not stand where something is that is paired. The 30 of 2:30 may be 半, and is no rest.
        /// </summary>
        public List<NumberMention> Rest() =>
        [
            .. numbers.Where((number, i) => !_isPaired[i] && IsSaid(number) && !number.IsOfClock && !IsReadInAnotherWay(i))
                .Select(number => number.Mention),
        ];

        /// <summary>A one beside a unit that the rest of the other side counts, where that side has no one: 一个月 and three months.</summary>
        public IEnumerable<NumberMention> Ones(List<NumberMention> rest, SideNumbers others) =>
            others.All.Exists(other => other.Mention.Value == 1) ? []
            : numbers.Where((number, i) => !_isPaired[i] && number.Mention is { Value: 1, Weight: NumberWeight.Loose, Unit: not null }
                && rest.Exists(other => other.Unit == number.Mention.Unit)).Select(number => number.Mention);

        /// <summary>A range, as 三四, pairs with both of its ends.</summary>
        private int Find(Number number, Func<Number, Number, bool> areEqual)
        {
            for (var i = 0; i < numbers.Count; i++)
            {
                if ((!_isPaired[i] || numbers[i].Mention.UpTo is not null) && areEqual(number, numbers[i]))
                    return i;
            }

            return -1;
        }

        private bool IsReadInAnotherWay(int at) =>
            numbers.Where((_, i) => _isPaired[i]).Any(
                other => other.Mention.Start < numbers[at].Mention.End && numbers[at].Mention.Start < other.Mention.End);
    }
}
