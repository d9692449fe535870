namespace Aligner.Segments.Joining;

/// <summary>Which cues of one side are read as one text, since sentences go on over their borders.</summary>
internal interface ICueRuns
{
    /// <summary>Whether the text of the cue is read on into the next one.</summary>
    bool GoesOn(int cue);

    /// <summary>Whether a sentence ends at this place inside a cue though no mark says so.</summary>
    bool EndsAt(CuePoint place);
}
