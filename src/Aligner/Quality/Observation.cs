using System.Collections.Immutable;
using Aligner.Corpus;

namespace Aligner.Quality;

/// <summary>What a check has to say of a segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Marks">The places it is about, English first; none where it is about the segment as a whole.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record Observation(Segment Segment, ImmutableArray<TextMark> Marks, string Message);
