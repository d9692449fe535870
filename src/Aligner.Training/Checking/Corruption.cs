using Aligner.Segments;

namespace Aligner.Training.Checking;

/// <summary>One way to spoil pairs.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Floor">The least share of spoilt segments that must be found; null where there is no bar.</param>
/// <param name="Apply">Spoils a segment, or gives null where it cannot be spoilt so.</param>
internal sealed record Corruption(string Name, double? Floor, Func<Segment, Random, Segment?> Apply);
