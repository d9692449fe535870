using System.Collections.Immutable;

namespace Aligner.Exchange.Validation;

/// <summary>What came of checking a corpus.</summary>
/// <param name="Format">The format's name; null where it was not told.</param>
/// <param name="Units">The units, or segments, that were read.</param>
/// <param name="Errors">Problems for which a program that keeps to the standard refuses the file or a unit.</param>
/// <param name="Warnings">Problems that are no reason to refuse it.</param>
/// <param name="Programs">A verdict each, the first for any program.</param>
public sealed record ValidationResult(string? Format, int Units, int Errors, int Warnings, ImmutableArray<ProgramVerdict> Programs);
