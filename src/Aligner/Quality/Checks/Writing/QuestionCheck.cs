using System.Buffers;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Writing;

/// <summary>Finds questions that are statements on the other side, where neither marks nor words ask there.</summary>
internal sealed class QuestionCheck : SegmentCheck
{
    private static readonly SearchValues<char> Closings = SearchValues.Create(" \t\n”’\"'」』)）");

    private static readonly string[] ChineseQuestions = ["吗", "嗎", "呢", "吧", "么", "麼", "何", "谁", "誰", "哪", "岂", "豈", "难道", "難道", "多少", "几",
        "幾", "是不是", "是否", "怎", "啥", "嘛", "莫非"];

    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        if (!segment.IsPair)
            yield break;
        var (english, chinese) = (IsQuestion(segment.English), IsQuestion(segment.Chinese));
        if (english && !HasQuestion(segment.Chinese)
            && !ChineseQuestions.Any(word => segment.Chinese.Contains(word, StringComparison.Ordinal)))
        {
            yield return Observe(segment, "the English asks, the Chinese states", LastMark(segment, Side.English));
        }
        else if (chinese && !HasQuestion(segment.English))
        {
            yield return Observe(segment, "the Chinese asks, the English states", LastMark(segment, Side.Chinese));
        }
    }

    private static bool HasQuestion(string text) => text.AsSpan().ContainsAny('?', '？');

    private static bool IsQuestion(string text) => IndexOfEnd(text) is >= 0 and var end && text[end] is '?' or '？';

    // After the last mark may stand closing quotes and brackets.
    private static int IndexOfEnd(string text) => text.AsSpan().LastIndexOfAnyExcept(Closings);

    private static TextMark LastMark(Segment segment, Side side) => new(side, IndexOfEnd(segment.TextOf(side)), 1);
}
