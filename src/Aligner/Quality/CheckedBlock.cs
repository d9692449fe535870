using Aligner.Corpus;

namespace Aligner.Quality;

/// <summary>Segments that have been looked at, and what was found.</summary>
/// <param name="Segments">In the order of the corpus.</param>
/// <param name="Findings">Of these segments by their order, before them any of earlier blocks.</param>
public sealed record CheckedBlock(IReadOnlyList<Segment> Segments, IReadOnlyList<Finding> Findings);
