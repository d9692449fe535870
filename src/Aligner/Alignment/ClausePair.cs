using System.Collections.Immutable;

namespace Aligner.Alignment;

/// <summary>A bead or a finer piece of one: runs of slices that translate each other. The slices of all pairs, joined, are the text.</summary>
/// <param name="Bead">Index of the bead it is a piece of.</param>
/// <param name="English">In order; empty in a null bead.</param>
/// <param name="Chinese">In order; empty in a null bead.</param>
/// <param name="Score">The probability that the pair is right: the bead's, times the piece's own where it was cut.</param>
public sealed record ClausePair(int Bead, ImmutableArray<SentenceSlice> English, ImmutableArray<SentenceSlice> Chinese, double Score);
