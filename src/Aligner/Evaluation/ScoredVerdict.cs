namespace Aligner.Evaluation;

/// <summary>How sure the aligner was of a bead, and whether it was right.</summary>
public readonly record struct ScoredVerdict(double Score, bool IsRight);
