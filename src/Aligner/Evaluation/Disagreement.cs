namespace Aligner.Evaluation;

/// <summary>A bead that only the gold or only the output has.</summary>
public sealed record Disagreement(DisagreementKind Kind, EvaluatedBead Bead);
