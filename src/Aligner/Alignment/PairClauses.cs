using System.Collections.Immutable;
using Aligner.Language;
using Aligner.Language.Sentences;

namespace Aligner.Alignment;

/// <summary>A pair of texts cut into clauses.</summary>
/// <param name="Pair">Its number.</param>
/// <param name="Side">The side of which clauses may be left out.</param>
/// <param name="English">Where the clauses stand.</param>
/// <param name="Chinese">See above.</param>
internal sealed record PairClauses(int Pair, Side Side, ImmutableArray<Slice> English, ImmutableArray<Slice> Chinese);
