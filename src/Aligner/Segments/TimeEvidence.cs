using Aligner.Alignment;
using Aligner.Segments.Joining;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>
/// What the times of two runs of sentences say of them: those that translate each other begin and end at about the same
/// time. The odds have a floor, so that words prevail where the times are wrong.
/// </summary>
internal sealed class TimeEvidence : IBeadEvidence
{
    // Right beads differ by so many seconds at least and at most, and a little more where a time is shared out within a cue.
    private const float LeastSpread = 0.15f;
    private const float MostSpread = 0.6f;
    private const float SpreadInsideCue = 0.6f;

    // Wrong beads that the search looks at differ by this.
    private const float WrongSpread = 12;

    // The share of right beads whose times tell nothing.
    private const float Astray = 0.04f;

    // Half, since the end of one bead and the beginning of the next are hardly two witnesses.
    private const float Weight = 0.5f;

    // No English translates what its translator left in English, and what is said is no sign in the picture.
    private const float Untranslated = -6;

    // Who made the subtitles is not a translation of what is said.
    private const float Credit = -30;

    // A sentence during which the other side shows nothing has no partner.
    private const float Silent = 4;

    private readonly Moment[] _englishStarts;
    private readonly Moment[] _englishEnds;
    private readonly Moment[] _chineseStarts;
    private readonly Moment[] _chineseEnds;
    private readonly float[] _englishAlone;
    private readonly float[] _chineseAlone;
    private readonly bool[] _untranslated;
    private readonly bool[] _englishCredit;
    private readonly bool[] _chineseCredit;
    private readonly bool[] _englishSign;
    private readonly bool[] _chineseSign;
    private readonly float _spread;

    /// <param name="transcript">The document.</param>
    /// <param name="english">Its sentences.</param>
    /// <param name="chinese">Likewise.</param>
    /// <param name="original">The same before a reviewer changed sentences; null where nobody did.</param>
    public TimeEvidence(Transcript transcript, SentenceTrack english, SentenceTrack chinese, TimeEvidence? original = null)
    {
        var (englishCues, chineseCues) = (new SideCues(transcript.Cues, Side.English), new SideCues(transcript.Cues, Side.Chinese));
        _englishStarts = [.. english.Places.Select(place => MomentOf(place.Start, englishCues))];
        _englishEnds = [.. english.Places.Select(place => MomentOf(place.End, englishCues))];
        _chineseStarts = [.. chinese.Places.Select(place => MomentOf(place.Start, chineseCues))];
        _chineseEnds = [.. chinese.Places.Select(place => MomentOf(place.End, chineseCues))];
        _untranslated = Flagged(transcript, english, Flags.Untranslated);
        (_englishCredit, _chineseCredit) = (Flagged(transcript, english, Flags.Credit), Flagged(transcript, chinese, Flags.Credit));
        (_englishSign, _chineseSign) = (Flagged(transcript, english, Flags.Sign), Flagged(transcript, chinese, Flags.Sign));
        _englishAlone = AloneOdds(_englishStarts, _englishEnds, new SpokenTime(chineseCues));
        _chineseAlone = AloneOdds(_chineseStarts, _chineseEnds, new SpokenTime(englishCues));
        _spread = original?._spread ?? SpreadOf(_englishStarts, _chineseStarts);
    }

    public bool TellsHoles => true;

    public float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount)
    {
        if (chineseCount == 0)
            return _englishAlone[englishStart];
        if (englishCount == 0)
            return _chineseAlone[chineseStart];
        var odds = Of(_englishStarts[englishStart], _chineseStarts[chineseStart])
            + Of(_englishEnds[englishStart + englishCount - 1], _chineseEnds[chineseStart + chineseCount - 1]);
        var (english, chinese) = (englishStart..(englishStart + englishCount), chineseStart..(chineseStart + chineseCount));
        var isOfTwoKinds = _untranslated.AsSpan(english).Contains(true)
            || _englishSign.AsSpan(english).Contains(true) != _chineseSign.AsSpan(chinese).Contains(true);
        var isCredit = _englishCredit.AsSpan(english).Contains(true) || _chineseCredit.AsSpan(chinese).Contains(true);
        return (Weight * odds) + (isOfTwoKinds ? Untranslated : 0) + (isCredit ? Credit : 0);
    }

    /// <summary>Of each sentence, whether the cue that it begins in has the flag.</summary>
    private static bool[] Flagged(Transcript transcript, SentenceTrack track, string flag) =>
        [.. track.Places.Select(place => transcript.Cues[place.Start.Cue].Flags.Contains(flag))];

    /// <summary>The log of the ratio of two Laplace densities, the one of right beads mixed with a little of the other.</summary>
    private float Of(Moment english, Moment chinese)
    {
        var distance = Math.Abs(english.Seconds - chinese.Seconds);
        // Where a cue has no time.
        if (float.IsNaN(distance))
            return 0;
        var spread = _spread + english.Blur + chinese.Blur;
        var gain = WrongSpread / spread * MathF.Exp((distance / WrongSpread) - (distance / spread));
        return MathF.Log(Astray + ((1 - Astray) * gain));
    }

    /// <summary>What the times say for each sentence's having no partner.</summary>
    private static float[] AloneOdds(Moment[] starts, Moment[] ends, SpokenTime other) =>
        [.. starts.Zip(ends, (start, end) => (float)other.ShareOf(start.Seconds, end.Seconds))
            .Select(share => float.IsNaN(share) ? 0 : Silent * (1 - share))];

    /// <summary>How far the sentences of one side usually are from the nearest of the other.</summary>
    private static float SpreadOf(Moment[] english, Moment[] chinese)
    {
        var others = chinese.Select(moment => moment.Seconds).Where(float.IsFinite).Order().ToArray();
        if (others.Length == 0)
            return MostSpread;
        var distances = english.Where(moment => moment.Blur == 0 && float.IsFinite(moment.Seconds))
            .Select(moment => DistanceToNearest(moment.Seconds, others)).Order().ToArray();
        return distances.Length == 0 ? MostSpread : Math.Clamp(distances[distances.Length / 2], LeastSpread, MostSpread);
    }

    private static float DistanceToNearest(float seconds, float[] ordered)
    {
        var index = Array.BinarySearch(ordered, seconds);
        var after = index >= 0 ? index : ~index;
        var next = after < ordered.Length ? ordered[after] - seconds : float.PositiveInfinity;
        return after > 0 ? Math.Min(next, seconds - ordered[after - 1]) : next;
    }

    private static Moment MomentOf(CuePoint place, SideCues cues) => new(
        (float?)cues.TimeAt(place)?.TotalSeconds ?? float.NaN,
        cues.IsBorder(place) ? 0 : SpreadInsideCue);

    /// <param name="Seconds">NaN where it is not known.</param>
    /// <param name="Blur">What is added to the spread.</param>
    private readonly record struct Moment(float Seconds, float Blur);
}
