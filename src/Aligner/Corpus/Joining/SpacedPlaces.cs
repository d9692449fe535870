using Aligner.Language;

namespace Aligner.Corpus.Joining;

/// <summary>
/// Where a side without stops may begin a sentence inside a cue: behind a space between Chinese words, which there has the
/// place of a mark, or before an English capital.
/// </summary>
internal static class SpacedPlaces
{
    // Writers put spaces around Latin words as well; no clause begins with these.
    private const string NeverFirst = "的之和与及等了吗呢吧们與嗎們";

    /// <summary>The places behind the spaces.</summary>
    public static IEnumerable<CuePoint> In(SideCues cues) =>
        cues.WithText.SelectMany(cue => In(cues.Text(cue), cues.Side).Select(offset => new CuePoint(cue, offset)));

    private static IEnumerable<int> In(string text, Side side)
    {
        for (var offset = 1; offset < text.Length; offset++)
        {
            if (char.IsWhiteSpace(text[offset - 1]) && (side == Side.English ? char.IsUpper(text[offset]) : IsBetweenChinese(text, offset)))
                yield return offset;
        }
    }

    private static bool IsBetweenChinese(string text, int offset)
    {
        var before = text.AsSpan(0, offset).TrimEnd();
        return Script.IsHan(text[offset]) && !NeverFirst.Contains(text[offset]) && !before.IsEmpty && !Connectives.End(before) && (Script.IsHan(before[^1]) || !char.IsLetterOrDigit(before[^1]));
    }
}
