using Aligner.Language.Sentences;

namespace Aligner.Corpus;

/// <summary>A sentence of one side of a transcript.</summary>
/// <param name="Run">The text it is a slice of.</param>
/// <param name="Slice">The slice, with the white space around the sentence.</param>
internal sealed record Sentence(TextRun Run, Slice Slice)
{
    private readonly Slice _trimmed = Slice.Trim(Run.Text);

    /// <summary>Without white space around it; of several cues where it goes on over their border.</summary>
    public string Text { get; } = TextOf(Run.Text, Slice.Trim(Run.Text));

    /// <summary>Where its text begins in the run.</summary>
    public int TextStart => _trimmed.Start;

    // Substring gives the whole text itself, not a copy.
    private static string TextOf(string run, Slice slice) => run.Substring(slice.Start, slice.Length);

    /// <summary>Where a part of its text begins; its white space goes with its ends.</summary>
    public CuePoint StartAt(int offset) => Run.PointAt(offset == 0 ? Slice.Start : _trimmed.Start + offset);

    /// <summary>Where a part of its text ends.</summary>
    public CuePoint EndAt(int offset) => Run.EndAt(offset == Text.Length ? Slice.End : _trimmed.Start + offset);
}
