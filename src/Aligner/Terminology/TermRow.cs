using System.Collections.Immutable;

namespace Aligner.Terminology;

/// <summary>A term in both languages.</summary>
/// <param name="English">As written.</param>
/// <param name="Chinese">As written.</param>
/// <param name="Origin">Where it is from.</param>
/// <param name="Definition">What a document says of it; null where none does.</param>
/// <param name="Count">The segments that hold both.</param>
/// <param name="Score">For one that was found, higher is surer; else null.</param>
/// <param name="Examples">Ids of up to three segments that hold both.</param>
internal sealed record TermRow(string English, string Chinese, TermOrigin Origin, string? Definition, int Count, double? Score,
    ImmutableArray<string> Examples);
