using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Benchmarks.Exchanging;

/// <summary>Any number of segments that look like those of lessons, made as they are asked for.</summary>
internal static class ManySegments
{
    private static readonly string[] English = ["the caravan", "left the valley", "before sunrise", "with forty animals,", "and nobody",
        "spoke a word", "until the first", "tea was boiled", "beside the river,", "which had risen"];
    private static readonly string[] Chinese = ["马帮", "在日出前", "离开山谷，", "带着四十头牲口，", "谁也不", "说一句话，", "直到在河边", "烧了第一壶茶，", "那条河", "涨了水"];

    public static IEnumerable<Segment> Make(int count)
    {
        var random = new Random(5);
        for (var i = 0; i < count; i++)
        {
            var words = random.Next(3, 9);
            var time = TimeSpan.FromSeconds(i % 3600);
            yield return new Segment
            {
                Id = FormattableString.Invariant($"lesson-{i / 400:00000}#{i % 400}"),
                Document = FormattableString.Invariant($"lesson-{i / 400:00000}"),
                Part = Part.Transcript,
                Level = Level.Sentence,
                Range = new TimeRange(time, time + TimeSpan.FromSeconds(4)),
                Times = TimesKind.Estimated,
                English = string.Join(' ', random.GetItems(English, words)) + ".",
                Chinese = string.Concat(random.GetItems(Chinese, words)) + "。",
                Bead = "1-1",
                Score = random.Next(5000, 10000) / 10000.0,
                EnglishSentences = new SentenceRange(i % 400, 1),
                ChineseSentences = new SentenceRange(i % 400, 1),
                EnglishLine = (i % 400) + 1,
                ChineseLine = (i % 400) + 2,
            };
        }
    }
}
