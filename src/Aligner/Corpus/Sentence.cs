using Aligner.Corpus.Accounts;
using Aligner.Language.Sentences;

namespace Aligner.Corpus;

/// <summary>A sentence of one side of a transcript.</summary>
/// <param name="Run">The text it is a slice of.</param>
/// <param name="Slice">The slice, with the white space around the sentence.</param>
/// <param name="Rewritten">The text that a reviewer gave it; null where it has its own.</param>
internal readonly record struct Sentence(TextRun Run, Slice Slice, string? Rewritten = null)
{
    /// <summary>Without white space around it; of several cues where it goes on over their border. The run's text itself where it is all of that.</summary>
    public string Text => Rewritten ?? Run.Text.Substring(Trimmed.Start, Trimmed.Length);

    /// <summary>How many characters a reviewer has added to its own text; negative where there are fewer.</summary>
    public int Added => Rewritten is null ? 0 : Accounting.CharacterCount(Rewritten) - Accounting.CharacterCount(Run.Text.AsSpan(Trimmed.Start, Trimmed.Length));

    /// <summary>Where its text begins in the run.</summary>
    public int TextStart => Trimmed.Start;

    /// <summary>Where it begins and ends.</summary>
    public CueSpan Place => new(StartAt(0), Run.EndAt(Slice.End));

    private Slice Trimmed => Slice.Trim(Run.Text);

    /// <summary>Where a part of its text begins; its white space goes with its ends.</summary>
    public CuePoint StartAt(int offset) => Run.PointAt(offset == 0 ? Slice.Start : TextStart + Math.Min(offset, Trimmed.Length - 1));

    /// <summary>Where a part of its text ends.</summary>
    public CuePoint EndAt(int offset) => Run.EndAt(offset == (Rewritten?.Length ?? Trimmed.Length) ? Slice.End : TextStart + Math.Min(offset, Trimmed.Length));
}
