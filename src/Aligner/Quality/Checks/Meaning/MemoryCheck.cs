using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>Finds texts that were translated otherwise before.</summary>
internal sealed class MemoryCheck(CheckOptions options) : SegmentCheck
{
    // As for texts that come again in one corpus: short ones have many right translations.
    private const int LeastHan = 8;
    private const int LeastEnglishCharacters = 25;

    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        if (options.Earlier is not { } earlier || !segment.IsPair)
            yield break;
        if (segment.English.Length >= LeastEnglishCharacters && earlier(segment, Side.English) is { } english)
        {
            yield return Observe(segment, $"the memory has another Chinese for this English, in {english.Id}: {english.Chinese}",
                TextMark.Whole(segment, Side.Chinese));
        }

        if (Script.CountHan(segment.Chinese) >= LeastHan && earlier(segment, Side.Chinese) is { } chinese)
        {
            yield return Observe(segment, $"the memory has another English for this Chinese, in {chinese.Id}: {chinese.English}",
                TextMark.Whole(segment, Side.English));
        }
    }
}
