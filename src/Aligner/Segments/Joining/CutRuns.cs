namespace Aligner.Segments.Joining;

/// <summary>Cues that were cut by those of the other side: a sentence ends with the other side's.</summary>
internal sealed class CutRuns : ICueRuns
{
    private readonly bool[] _goesOn;

    /// <param name="cues">The side that was cut.</param>
    /// <param name="other">The side that cut it.</param>
    /// <param name="sentences">The other side's.</param>
    public CutRuns(SideCues cues, SideCues other, IEnumerable<CueSpan> sentences)
    {
        _goesOn = new bool[cues.Count];
        var byKey = other.WithText.ToDictionary(cue => other[cue].Key);
        var starts = sentences.Select(sentence => sentence.Start).ToArray();
        var withText = cues.WithText.ToList();
        foreach (var (cue, next) in withText.Zip(withText.Skip(1)))
        {
            if (PlaceOf(cue) is { } before && PlaceOf(next) is { } after)
                _goesOn.AsSpan(cue, next - cue).Fill(SentenceAt(starts, before) == SentenceAt(starts, after));
        }

        CuePoint? PlaceOf(int cue) => cues[cue].CutBy is { } place ? new CuePoint(byKey[place.Key], place.Offset) : null;
    }

    public static bool WereCut(SideCues cues) => cues.WithText.Any(cue => cues[cue].CutBy is not null);

    public bool GoesOn(int cue) => _goesOn[cue];

    public bool EndsAt(CuePoint place) => false;

    /// <summary>The number of sentences that begin at the place or before.</summary>
    private static int SentenceAt(CuePoint[] starts, CuePoint place)
    {
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isBehind = starts[middle].Cue > place.Cue || (starts[middle].Cue == place.Cue && starts[middle].Offset > place.Offset);
            (low, high) = isBehind ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
