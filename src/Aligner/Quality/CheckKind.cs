namespace Aligner.Quality;

/// <summary>One check: what it is, and how to begin it.</summary>
/// <param name="Code">Stable, as AL1001.</param>
/// <param name="Name">As on the command line, in configuration files and as a flag.</param>
/// <param name="Severity">Unless the user chooses another.</param>
/// <param name="Reason">Why its findings are worth a look, for people.</param>
/// <param name="Precision">How many of its findings were right where they were read.</param>
/// <param name="Begin">Begins a run of the check: what it returns keeps what it has seen.</param>
public sealed record CheckKind(string Code, string Name, FindingSeverity Severity, string Reason, Precision? Precision, Func<CheckOptions, QualityCheck> Begin);

/// <summary>How many of the findings on a set of pairs are right, as people read them. The set is in tests/Aligner.Tests/Quality/Verdicts.</summary>
/// <param name="Right">Those that tell what is there.</param>
/// <param name="Found">All findings.</param>
public sealed record Precision(int Right, int Found);
