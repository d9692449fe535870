using Aligner.Language.Sentences;

namespace Aligner.Corpus.Joining;

/// <summary>Cues that cut sentences at will: a sentence goes on until its stop or a pause ends it; where its side has no stops, by the other side.</summary>
internal sealed class SubtitleRuns : ICueRuns
{
    // No translation is further off the voice, once the time axes are one.
    private static readonly TimeSpan Reach = TimeSpan.FromSeconds(2.5);

    // A side that has stops must have a reason to leave one out.
    private static readonly TimeSpan ReachOfPunctuated = TimeSpan.FromSeconds(0.3);

    private readonly SideCues _cues;
    private readonly bool[] _goesOn;
    private readonly HashSet<CuePoint> _ends;

    /// <param name="cues">The side.</param>
    /// <param name="habit">How it is written.</param>
    /// <param name="otherEnds">When the sentences of the other side end; null where that is not known.</param>
    /// <param name="isLeading">Whether this side is split before the other: then each cue that nothing joins to the next is a sentence.</param>
    public SubtitleRuns(SideCues cues, WritingHabit habit, SentenceEndTimes? otherEnds, bool isLeading)
    {
        _cues = cues;
        _goesOn = new bool[cues.Count];
        var borders = JudgeAll(new BorderJudge(cues, habit));
        _ends = otherEnds?.Choose(Candidates(borders, habit), habit.HasStops ? ReachOfPunctuated : Reach) ?? [];
        if (isLeading && !habit.HasStops)
            _ends.UnionWith(OpenEnds(borders));
        foreach (var (cue, next, kind) in borders)
            _goesOn.AsSpan(cue, next - cue).Fill(kind != CueBorder.End && !_ends.Contains(cues.EndOf(cue)));
    }

    public bool GoesOn(int cue) => _goesOn[cue];

    public bool EndsAt(CuePoint place) => _ends.Contains(place);

    private List<(int Cue, int Next, CueBorder Kind)> JudgeAll(BorderJudge judge)
    {
        var withText = _cues.WithText.ToList();
        return [.. withText.Zip(withText.Skip(1), (cue, next) => (cue, next, judge.Judge(cue, next)))];
    }

    private IEnumerable<CuePoint> OpenEnds(List<(int Cue, int Next, CueBorder Kind)> borders) =>
        borders.Where(border => border.Kind == CueBorder.Open).Select(border => _cues.EndOf(border.Cue));

    private IEnumerable<EndPlace> Candidates(List<(int Cue, int Next, CueBorder Kind)> borders, WritingHabit habit)
    {
        var ends = from border in borders
                   where border.Kind != CueBorder.Inside
                   let place = _cues.EndOf(border.Cue)
                   let time = CueTimes.Middle(_cues.TimeAt(place), _cues[border.Next].Times?.Start)
                   where time is not null
                   select new EndPlace(place, time.Value, border.Kind, IsEstimated: false);
        var spaces = from place in habit.HasStops ? [] : SpacedPlaces.In(_cues, habit)
                     let time = _cues.TimeAt(place)
                     where time is not null
                     select new EndPlace(place, time.Value, CueBorder.Open, IsEstimated: true);
        return ends.Concat(spaces);
    }
}
