using System.Text.RegularExpressions;
using Aligner.Quality.Checks.Meaning;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Writing;

/// <summary>
/// Finds a Chinese enumeration whose 、 is missing: two items that a list of the English parts stand side by side, while others of the same
/// list have a 、 between them. Only where the lexicon knows each of the items.
/// </summary>
internal sealed partial class EnumerationCheck(CheckOptions options) : SegmentCheck
{
    private const int ShortestItem = 2;
    private const int LongestItem = 4;

    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        if (!segment.IsPair || !segment.Chinese.Contains('、', StringComparison.Ordinal))
            yield break;
        foreach (Match list in List().Matches(segment.English))
        {
            var items = list.Groups["item"].Captures.Select(item => new EnglishStems(item.Value)).ToList();
            foreach (var (start, cut, end) in Runs(segment.Chinese).Distinct())
            {
                var (first, second) = (segment.Chinese[start..cut], segment.Chinese[cut..end]);
                if (ItemOf(items, first) is >= 0 and var item && ItemOf(items, second) == item + 1)
                {
                    yield return Observe(segment, $"a 、 seems to be missing between {first} and {second}",
                        new TextMark(Side.Chinese, start, end - start));
                }
            }
        }
    }

    /// <summary>
    /// Two words without a mark between them, before a 、 or after one: where the first begins, the second begins and ends.
    /// </summary>
    private static IEnumerable<(int Start, int Cut, int End)> Runs(string text)
    {
        for (var mark = text.IndexOf('、', StringComparison.Ordinal); mark >= 0; mark = text.IndexOf('、', mark + 1))
        {
            foreach (var (one, other) in Lengths())
            {
                if (IsHan(text, mark - one - other, mark))
                    yield return (mark - one - other, mark - other, mark);
                if (IsHan(text, mark + 1, mark + 1 + one + other))
                    yield return (mark + 1, mark + 1 + one, mark + 1 + one + other);
            }
        }
    }

    private static IEnumerable<(int One, int Other)> Lengths() =>
        from one in Enumerable.Range(ShortestItem, LongestItem - ShortestItem + 1)
        from other in Enumerable.Range(ShortestItem, LongestItem - ShortestItem + 1)
        select (one, other);

    private static bool IsHan(string text, int start, int end) => start >= 0 && end <= text.Length && text[start..end].All(Script.IsHan);

    /// <summary>The item that is the whole of a translation of the word; -1 where none is.</summary>
    private int ItemOf(List<EnglishStems> items, string word) =>
        items.FindIndex(item => options.Lexicon.Value.Find(word)
            .Any(entry => entry.Glosses.Any(gloss => IsItem(item, new EnglishStems(gloss.Text).Stems, item == items[0]))));

    // What stands before the first item may be the verb: visited Rome.
    private static bool IsItem(EnglishStems item, string[] gloss, bool isFirst) =>
        gloss.Length > 0 && (isFirst ? item.Stems.AsSpan().EndsWith(gloss) : item.Stems.AsSpan().SequenceEqual(gloss));

    [GeneratedRegex(@"(?<item>[A-Za-z]+(?: [A-Za-z]+)?)(?:, (?:and |or )?(?<item>[A-Za-z]+(?: [A-Za-z]+)?)){2,}(?: (?:and|or) (?<item>[A-Za-z]+))?|(?<item>[A-Za-z]+), (?<item>[A-Za-z]+),? (?:and|or) (?<item>[A-Za-z]+)")]
    private static partial Regex List();
}
