namespace Aligner.Corpus;

/// <summary>How much of a transcript one segment holds.</summary>
public enum Level
{
    /// <summary>The sentences of a bead.</summary>
    Sentence,

    /// <summary>A whole cue.</summary>
    Cue,
}
