using Aligner.Text;

namespace Aligner.Segments.Joining;

/// <summary>
/// The runs of the side that cuts another one, those parted that have too much text beside them: where the other side has no
/// stops, a sentence of many clauses may as well be cut between two of these.
/// </summary>
internal sealed class BoundedRuns : ICueRuns
{
    // About half a minute of English.
    private const int MostEnglish = 500;
    private const int MostChinese = 170;

    private readonly ICueRuns _runs;
    private readonly SideCues _cues;
    private readonly HashSet<int> _ends = [];

    /// <param name="runs">The runs as they are.</param>
    /// <param name="cues">The side that cuts.</param>
    /// <param name="cut">The side that it cuts.</param>
    public BoundedRuns(ICueRuns runs, SideCues cues, SideCues cut)
    {
        (_runs, _cues) = (runs, cues);
        var lengths = cut.WithText.Where(cue => cut[cue].CutBy is not null).GroupBy(cue => cut[cue].CutBy!.Value.Key)
            .ToDictionary(group => group.Key, group => group.Sum(cue => cut.Text(cue).Length + 1));
        var most = cut.Side == Side.English ? MostEnglish : MostChinese;
        var (length, behindClause, clauseEnd) = (0, 0, -1);
        for (var cue = 0; cue < cues.Count; cue++)
        {
            var own = lengths.GetValueOrDefault(cues[cue].Key);
            if (length + own > most && clauseEnd >= 0)
            {
                _ends.Add(clauseEnd);
                (length, clauseEnd) = (behindClause, -1);
            }

            (length, behindClause) = HasStop(cue) || !runs.GoesOn(cue) ? (0, 0) : (length + own, behindClause + own);
            if (length == 0)
                clauseEnd = -1;
            else if (TextEnd.IsComma(TextEnd.MarkOf(cues.Text(cue))))
                (clauseEnd, behindClause) = (cue, 0);
        }
    }

    public bool GoesOn(int cue) => _runs.GoesOn(cue) && !_ends.Contains(cue);

    public bool EndsAt(CuePoint place) => _runs.EndsAt(place);

    /// <summary>Whether a sentence ends in the cue, so that what is after it is another one.</summary>
    private bool HasStop(int cue) => _cues.Text(cue).Any(TextEnd.IsStop);
}
