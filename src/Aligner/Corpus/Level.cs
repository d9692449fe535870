namespace Aligner.Corpus;

/// <summary>How much of a transcript one segment holds.</summary>
public enum Level
{
    /// <summary>The sentences of a bead.</summary>
    Sentence,

    /// <summary>The clauses of a bead, where the evidence for cutting it is there; else its sentences.</summary>
    Clause,

    /// <summary>A whole cue.</summary>
    Cue,
}
