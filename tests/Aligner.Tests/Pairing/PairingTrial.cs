using Aligner.Lexicon;
using Aligner.Pairing;
using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Tests.Pairing;

/// <summary>Splits a bilingual file in two, disturbs the halves, pairs them again and compares the sentence pairs.</summary>
internal sealed class PairingTrial
{
    private static readonly Segmenter Segmenter = new(SegmenterOptions.Default);

    private readonly Transcript _disturbed;

    private PairingTrial(Transcript bilingual, Transcript english, Transcript chinese, HashSet<Cue> gone)
    {
        Paired = new TimelinePairer(TimelineOptions.Default, BilingualLexicon.Default).Pair(english, chinese).Transcript!;
        var expected = new PairSpans(bilingual, gone).Of(Segmenter.Segments(bilingual));
        var found = new PairSpans(Paired, []).Of(Segmenter.Segments(Paired));
        (Expected, Found, Right) = (expected.Count, found.Count, expected.Count(found.Contains));
        _disturbed = chinese;
    }

    /// <summary>The bilingual transcript made of the halves.</summary>
    public Transcript Paired { get; }

    public int Expected { get; }

    public int Found { get; }

    public int Right { get; }

    public double F1 => 2.0 * Right / (Expected + Found);

    /// <summary>How far the times found are from the true ones: the relative error of the stretch, and the offset's in seconds.</summary>
    public (double Stretch, double Offset) ErrorAgainst(TimeMap disturbance)
    {
        var (first, last) = (ErrorOf(0), ErrorOf(_disturbed.Cues.Length - 1));
        return (Math.Abs(last.Error - first.Error) / (last.Time - first.Time),
            Math.Abs(first.Error - (first.Time * (last.Error - first.Error) / (last.Time - first.Time))));

        (double Time, double Error) ErrorOf(int cue)
        {
            var time = (_disturbed.Cues[cue].Times!.Value.Start.TotalSeconds - disturbance.Offset) / disturbance.Stretch;
            var found = Paired.Cues[Paired.Cues.Length - _disturbed.Cues.Length + cue].Times!.Value.Start.TotalSeconds;
            return (time, found - time);
        }
    }

    /// <param name="bilingual">A file of both languages.</param>
    /// <param name="disturbance">What is done to the Chinese half; of the English one, only cues are cut otherwise.</param>
    /// <param name="seed">Of what is done at random.</param>
    public static PairingTrial Run(Transcript bilingual, Disturbance disturbance, int seed)
    {
        var random = new Random(seed);
        var gone = new HashSet<Cue>(ReferenceEqualityComparer.Instance);
        var english = (disturbance with { Map = TimeMap.Identity, Dropped = 0 }).Apply(
            bilingual.Cues.Where(cue => !cue.English.IsMissing), cue => cue.English.Text,
            (times, text) => TimedSources.Cue(times, text, ""), random, gone);
        var chinese = disturbance.Apply(
            bilingual.Cues.Where(cue => !cue.Chinese.IsMissing), cue => cue.Chinese.Text,
            (times, text) => TimedSources.Cue(times, "", text), random, gone);
        return new PairingTrial(bilingual, TimedSources.Make("talk.en.srt", english), TimedSources.Make("talk.zh.srt", chinese), gone);
    }
}
