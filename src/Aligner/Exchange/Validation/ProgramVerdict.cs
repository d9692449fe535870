using System.Collections.Immutable;

namespace Aligner.Exchange.Validation;

/// <summary>Whether a program takes a corpus.</summary>
/// <param name="Name">Of its profile.</param>
/// <param name="Program">For people.</param>
/// <param name="Reasons">Why not; empty where it takes it.</param>
public sealed record ProgramVerdict(string Name, string Program, ImmutableArray<string> Reasons)
{
    public bool Imports => Reasons.IsEmpty;
}
