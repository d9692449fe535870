using Aligner.Language.Sentences;

namespace Aligner.Quality;

/// <summary>Clauses in a row.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Count">How many.</param>
/// <param name="Place">Where they stand in the text, without white space at the ends.</param>
/// <param name="IsSentence">Whether they are whole sentences.</param>
internal readonly record struct ClauseRun(int First, int Count, Slice Place, bool IsSentence);
