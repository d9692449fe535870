namespace Aligner.Quality;

/// <summary>An observation with the check that made it and how much it matters in this run.</summary>
public sealed record Finding(CheckKind Kind, FindingSeverity Severity, Observation Observation);
