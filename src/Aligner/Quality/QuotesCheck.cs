using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>
/// Pairs quotation marks and brackets over the segments of a document, since speech goes on over several; and compares the
/// brackets of both sides. Marks of one kind in one segment are told together.
/// </summary>
internal sealed class QuotesCheck : QualityCheck
{
    private MarkPairer _english = new(Side.English);
    private MarkPairer _chinese = new(Side.Chinese);

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        foreach (var segment in block.Segments)
        {
            foreach (var seen in Tell(_english.Read(segment).Concat(_chinese.Read(segment))))
                yield return seen;
            if (segment.IsPair && CountBrackets(segment.English) is var english && CountBrackets(segment.Chinese) is var chinese && english != chinese && english * chinese > 0)
                yield return Observe(segment, FormattableString.Invariant($"the English has brackets {Times(english)}, the Chinese {Times(chinese)}"));
        }
    }

    public override IEnumerable<Observation> EndDocument()
    {
        var left = Tell(_english.Complete().Concat(_chinese.Complete()).Select(found => (found.Segment, found.Mark, IsOpening: true))).ToList();
        (_english, _chinese) = (new MarkPairer(Side.English), new MarkPairer(Side.Chinese));
        return left;
    }

    private static IEnumerable<Observation> Tell(IEnumerable<(Segment Segment, TextMark Mark, bool IsOpening)> found) => found
        .GroupBy(one => one.Segment, ReferenceEqualityComparer.Instance)
        .SelectMany(inSegment => inSegment.GroupBy(one => (one.IsOpening, one.Mark.Side, Character: one.Segment.TextOf(one.Mark.Side)[one.Mark.Start])))
        .Select(ofKind => ObserveAll(ofKind.First().Segment, [.. ofKind.Select(one => one.Mark)], $"{ofKind.Key.Character} {(ofKind.Key.IsOpening ? "is never closed" : "closes nothing")}"));

    /// <summary>Those of formulas and calls, as f(x), are left out.</summary>
    private static int CountBrackets(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            count += text[i] is '(' or '（' && (i == 0 || !(char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] is ')' or '\'' or '_')) ? 1 : 0;
        return count;
    }

    private static string Times(int count) => count == 1 ? "once" : FormattableString.Invariant($"{count} times");
}
