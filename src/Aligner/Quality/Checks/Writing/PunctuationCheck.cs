using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Writing;

/// <summary>
/// Finds punctuation of the other language: half-width in Chinese text, full-width in English; and marks doubled by mistake.
/// Where a document's Chinese has it throughout it is said once, with a count.
/// </summary>
internal sealed class PunctuationCheck : QualityCheck
{
    private const string HalfWidth = ",;:?!.";
    private const string FullWidth = "，；：？！。";

    // Enough to tell a habit; so many segments are kept of a document.
    private const int MostKept = 20;

    private readonly List<(Segment Segment, List<TextMark> Marks)> _kept = [];
    private int _half;
    private int _full;

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        foreach (var segment in block.Segments)
        {
            ReadChinese(segment);
            var english = Places(segment.English,
                i => FullWidth.Contains(segment.English[i], StringComparison.Ordinal) && !IsInChinese(segment.English, i));
            if (english.Count > 0)
            {
                yield return Observe(segment, $"'{segment.English[english[0]]}' is Chinese punctuation in English text",
                    [.. english.Select(i => new TextMark(Side.English, i, 1))]);
            }

            foreach (var side in (Side[])[Side.English, Side.Chinese])
            {
                var doubled = Places(segment.TextOf(side), i => IsDoubled(segment.TextOf(side), i));
                if (doubled.Count > 0)
                {
                    yield return Observe(segment, $"'{segment.TextOf(side).Substring(doubled[0] - 1, 2)}' is doubled punctuation",
                        [.. doubled.Select(i => new TextMark(side, i - 1, 2))]);
                }
            }
        }
    }

    public override IEnumerable<Observation> EndDocument()
    {
        List<Observation> seen = [.. _kept.Take(_half > _full ? 1 : _kept.Count)
            .Select(kept => Observe(kept.Segment, Describe(kept.Segment, kept.Marks[0]), [.. kept.Marks]))];
        _kept.Clear();
        (_half, _full) = (0, 0);
        return seen;
    }

    private string Describe(Segment segment, TextMark mark) => _half > _full
        ? FormattableString.Invariant(
            $"the Chinese of this document has half-width punctuation {_half} times, full-width {_full} times; first here")
        : $"'{mark.In(segment)}' is half-width punctuation in Chinese text";

    private void ReadChinese(Segment segment)
    {
        var places = Places(segment.Chinese,
            i => HalfWidth.Contains(segment.Chinese[i], StringComparison.Ordinal) && IsAfterChinese(segment.Chinese, i));
        _half += places.Count;
        _full += Places(segment.Chinese,
            i => FullWidth.Contains(segment.Chinese[i], StringComparison.Ordinal) && segment.Chinese[i] != '。').Count;
        if (places.Count > 0 && _kept.Count < MostKept)
            _kept.Add((segment, [.. places.Select(i => new TextMark(Side.Chinese, i, 1))]));
    }

    private static List<int> Places(string text, Func<int, bool> isPlace) => [.. Enumerable.Range(0, text.Length).Where(isPlace)];

    private static bool IsAfterChinese(string text, int at) => at > 0 && (Script.IsHan(text[at - 1]) || text[at - 1] is '”' or '》' or '」');

    private static bool IsInChinese(string text, int at) =>
        (at > 0 && Script.IsHan(text[at - 1])) || (at + 1 < text.Length && Script.IsHan(text[at + 1]));

    // Three dots are an ellipsis, and ?! and 。” are no doubles.
    private static bool IsDoubled(string text, int at) =>
        at > 0 && text[at] == text[at - 1] && (text[at] is ',' or '，' or '。' or ';' or '；' or '、' or ':' or '：' or '.')
        && (text[at] != '.' || (at + 1 < text.Length && text[at + 1] != '.' && (at < 2 || text[at - 2] != '.')))
        && (text[at] != '。' || (at + 1 == text.Length || text[at + 1] != '。') && (at < 2 || text[at - 2] != '。'));
}
