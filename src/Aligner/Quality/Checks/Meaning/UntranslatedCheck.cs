using System.Buffers;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>Finds sides that are written in the other side's language, or are the other side.</summary>
internal sealed class UntranslatedCheck : SegmentCheck
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(" .?!,;:");

    // A side of fewer letters may be a name or a formula, which stays as it is.
    private const int LeastLetters = 8;

    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        if (!segment.IsPair)
            yield break;
        if (segment.English.AsSpan().Trim().SequenceEqual(segment.Chinese.AsSpan().Trim()) && IsText(segment.English))
        {
            yield return Observe(segment, "both sides are the same", TextMark.Whole(segment, Side.English),
                TextMark.Whole(segment, Side.Chinese));
        }
        else if (Script.CountHan(segment.English) > 0 && Script.SideOf(segment.English) == Side.Chinese)
        {
            yield return Observe(segment, "the English side is in Chinese", TextMark.Whole(segment, Side.English));
        }
        else if (!Script.HasHan(segment.Chinese) && CountLetters(segment.Chinese) >= LeastLetters
            && segment.Chinese.Contains(' ', StringComparison.Ordinal))
        {
            yield return Observe(segment, "the Chinese side is in English", TextMark.Whole(segment, Side.Chinese));
        }
    }

    // A name is the same in both languages.
    private static bool IsText(string text) =>
        Script.HasHan(text) || (text.AsSpan().ContainsAnyInRange('a', 'z') && text.AsSpan().Trim().ContainsAny(Marks));

    private static int CountLetters(string text) => text.Count(Script.IsLatinLetter);
}
