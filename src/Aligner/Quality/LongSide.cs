using System.Collections.Immutable;
using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>The side of a pair that is longer beside the other than the text around has it.</summary>
/// <param name="Number">Of the pair in its block.</param>
/// <param name="Pair">The pair.</param>
/// <param name="Side">Its longer side.</param>
/// <param name="Pieces">What the other side may leave out of it.</param>
internal sealed record LongSide(int Number, Segment Pair, Side Side, ImmutableArray<OmissionPiece> Pieces);
