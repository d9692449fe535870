using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Corpus.Joining;
using Aligner.Language;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>
/// Long stretches of a recording in which one side of a pair of files says nothing, as where a translation ends after a minute:
/// what the other side says there has no partner, and no path of beads need be looked for.
/// </summary>
internal static class Silences
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(60);

    // No translation is so far off the voice.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);

    /// <summary>Where they begin and end, in order; none where a sentence has no time or times go back.</summary>
    public static ImmutableArray<Anchor> Of(Transcript transcript, SentenceTrack english, SentenceTrack chinese)
    {
        if (SpansOf(transcript, Side.English, english) is not { } first || SpansOf(transcript, Side.Chinese, chinese) is not { } second)
            return [];
        var anchors = In(second, first).Select(place => new Anchor(place.Other, place.Silent))
            .Concat(In(first, second).Select(place => new Anchor(place.Silent, place.Other)))
            .OrderBy(anchor => anchor.English).ThenBy(anchor => anchor.Chinese).ToImmutableArray();
        return anchors.Zip(anchors.Skip(1)).All(pair => pair.First.Chinese <= pair.Second.Chinese) ? anchors : [];
    }

    /// <summary>How many sentences of each side stand before each end of a silence.</summary>
    private static IEnumerable<(int Silent, int Other)> In(List<(TimeSpan Start, TimeSpan End)> silent, List<(TimeSpan Start, TimeSpan End)> other)
    {
        var (begin, end) = (0, 0);
        for (var i = 0; i <= silent.Count; i++)
        {
            var from = i == 0 ? TimeSpan.MinValue : silent[i - 1].End + Margin;
            var to = i == silent.Count ? TimeSpan.MaxValue : silent[i].Start - Margin;
            if (i > 0 && i < silent.Count && to - from < Shortest)
                continue;
            for (begin = Math.Max(begin, end); begin < other.Count && other[begin].Start < from; begin++)
            {
            }

            for (end = begin; end < other.Count && other[end].End <= to; end++)
            {
            }

            if (end == begin || other[end - 1].End - other[begin].Start < Shortest)
                continue;
            yield return (i, begin);
            yield return (i, end);
        }
    }

    private static List<(TimeSpan Start, TimeSpan End)>? SpansOf(Transcript transcript, Side side, SentenceTrack track)
    {
        var cues = new SideCues(transcript.Cues, side);
        var spans = new List<(TimeSpan Start, TimeSpan End)>();
        foreach (var place in track.Places)
        {
            if (cues.TimeAt(place.Start) is not { } start || cues.TimeAt(place.End) is not { } end || (spans.Count > 0 && start < spans[^1].Start))
                return null;
            spans.Add((start, end));
        }

        return spans.Count == 0 ? null : spans;
    }
}
