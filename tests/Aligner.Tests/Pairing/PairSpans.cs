using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Tests.Pairing;

/// <summary>
/// Pairs of segments as spans of characters of either side, white space not counted, so that they can be compared whatever
/// the cues; without the characters of the Chinese cues that are gone.
/// </summary>
internal sealed class PairSpans
{
    private readonly int[] _chinese;

    public PairSpans(Transcript transcript, HashSet<Cue> gone)
    {
        var places = new List<int> { 0 };
        foreach (var cue in transcript.Cues)
        {
            for (var i = Count(cue.Chinese.Text); i > 0; i--)
                places.Add(places[^1] + (gone.Contains(cue) ? 0 : 1));
        }

        _chinese = [.. places];
    }

    public HashSet<(int EnglishStart, int EnglishEnd, int ChineseStart, int ChineseEnd)> Of(IEnumerable<Segment> segments)
    {
        var pairs = new HashSet<(int, int, int, int)>();
        var (english, chinese) = (0, 0);
        foreach (var segment in segments)
        {
            var (englishEnd, chineseEnd) = (english + Count(segment.English), chinese + Count(segment.Chinese));
            if (englishEnd > english && _chinese[chineseEnd] > _chinese[chinese])
                pairs.Add((english, englishEnd, _chinese[chinese], _chinese[chineseEnd]));
            (english, chinese) = (englishEnd, chineseEnd);
        }

        return pairs;
    }

    private static int Count(string text) => text.Count(c => !char.IsWhiteSpace(c));
}
