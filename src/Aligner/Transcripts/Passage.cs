namespace Aligner.Transcripts;

/// <summary>A stretch of the source text and what it was read as.</summary>
/// <param name="Role">What it was read as.</param>
/// <param name="Start">The offset of its first UTF-16 code unit in the source text.</param>
/// <param name="Length">In UTF-16 code units.</param>
public readonly record struct Passage(Role Role, int Start, int Length);
