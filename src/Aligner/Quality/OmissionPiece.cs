using Aligner.Language.Sentences;

namespace Aligner.Quality;

/// <summary>A run of clauses of one side.</summary>
/// <param name="Place">Where it stands, without white space at its ends.</param>
/// <param name="IsSentence">Whether it is made of whole sentences.</param>
/// <param name="Features">By <see cref="OmissionFeature"/>.</param>
/// <param name="ShareElsewhere">Of its rare words, the share that translate words of the other side which nothing else of its side does.</param>
internal sealed record OmissionPiece(Slice Place, bool IsSentence, double[] Features, double ShareElsewhere);
