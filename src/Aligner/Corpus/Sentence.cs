using Aligner.Language.Sentences;

namespace Aligner.Corpus;

/// <summary>A sentence of one side of a transcript.</summary>
/// <param name="Run">The text it is a slice of.</param>
/// <param name="Slice">The slice, with the white space around the sentence.</param>
internal readonly record struct Sentence(TextRun Run, Slice Slice)
{
    /// <summary>Without white space around it; of several cues where it goes on over their border. The run's text itself where it is all of that.</summary>
    public string Text => Run.Text.Substring(Trimmed.Start, Trimmed.Length);

    /// <summary>Where its text begins in the run.</summary>
    public int TextStart => Trimmed.Start;

    /// <summary>Where it begins and ends.</summary>
    public CueSpan Place => new(StartAt(0), Run.EndAt(Slice.End));

    private Slice Trimmed => Slice.Trim(Run.Text);

    /// <summary>Where a part of its text begins; its white space goes with its ends.</summary>
    public CuePoint StartAt(int offset) => Run.PointAt(offset == 0 ? Slice.Start : TextStart + offset);

    /// <summary>Where a part of its text ends.</summary>
    public CuePoint EndAt(int offset) => Run.EndAt(offset == Trimmed.Length ? Slice.End : TextStart + offset);
}
