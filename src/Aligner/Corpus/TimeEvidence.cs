using Aligner.Alignment;
using Aligner.Corpus.Joining;
using Aligner.Language;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>
/// What the times of two runs of sentences say of them: those that translate each other begin and end at about the same
/// time. The odds have a floor, so that words prevail where the times are wrong.
/// </summary>
internal sealed class TimeEvidence : IBeadEvidence
{
    // Right beads differ by this many seconds on average, and a little more where a time is shared out within a cue.
    private static readonly float Spread = float.Parse(Environment.GetEnvironmentVariable("TS") ?? "0.4", System.Globalization.CultureInfo.InvariantCulture);
    private const float SpreadInsideCue = 0.6f;

    // Wrong beads that the search looks at differ by this.
    private const float WrongSpread = 12;

    // The share of right beads whose times tell nothing.
    private const float Astray = 0.04f;

    // Half, since the end of one bead and the beginning of the next are hardly two witnesses.
    private static readonly float Weight = float.Parse(Environment.GetEnvironmentVariable("TW") ?? "0.5", System.Globalization.CultureInfo.InvariantCulture);

    // No English translates what its translator left in English.
    private const float Untranslated = -6;

    private readonly Moment[] _englishStarts;
    private readonly Moment[] _englishEnds;
    private readonly Moment[] _chineseStarts;
    private readonly Moment[] _chineseEnds;
    private readonly bool[] _untranslated;

    public TimeEvidence(Transcript transcript, SentenceTrack english, SentenceTrack chinese)
    {
        var (englishCues, chineseCues) = (new SideCues(transcript.Cues, Side.English), new SideCues(transcript.Cues, Side.Chinese));
        _englishStarts = [.. english.Places.Select(place => MomentOf(place.Start, englishCues))];
        _englishEnds = [.. english.Places.Select(place => MomentOf(place.End, englishCues))];
        _chineseStarts = [.. chinese.Places.Select(place => MomentOf(place.Start, chineseCues))];
        _chineseEnds = [.. chinese.Places.Select(place => MomentOf(place.End, chineseCues))];
        _untranslated = [.. english.Places.Select(place => transcript.Cues[place.Start.Cue].Flags.Contains(Flags.Untranslated))];
    }

    public float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount)
    {
        var odds = Of(_englishStarts[englishStart], _chineseStarts[chineseStart])
            + Of(_englishEnds[englishStart + englishCount - 1], _chineseEnds[chineseStart + chineseCount - 1]);
        return (Weight * odds) + (_untranslated.AsSpan(englishStart, englishCount).Contains(true) ? Untranslated : 0);
    }

    /// <summary>The log of the ratio of two Laplace densities, the one of right beads mixed with a little of the other.</summary>
    private static float Of(Moment english, Moment chinese)
    {
        var distance = Math.Abs(english.Seconds - chinese.Seconds);
        // Where a cue has no time.
        if (float.IsNaN(distance))
            return 0;
        var spread = Spread + english.Blur + chinese.Blur;
        var gain = WrongSpread / spread * MathF.Exp((distance / WrongSpread) - (distance / spread));
        return MathF.Log(Astray + ((1 - Astray) * gain));
    }

    private static Moment MomentOf(CuePoint place, SideCues cues) => new(
        (float?)cues.TimeAt(place)?.TotalSeconds ?? float.NaN,
        cues.IsBorder(place) ? 0 : SpreadInsideCue);

    /// <param name="Seconds">NaN where it is not known.</param>
    /// <param name="Blur">What is added to the spread.</param>
    private readonly record struct Moment(float Seconds, float Blur);
}
