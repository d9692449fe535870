using Aligner.Corpus;

namespace Aligner.Quality;

/// <summary>A quotation mark or bracket that waits for its partner.</summary>
/// <param name="Kind">The number of its pair of marks.</param>
/// <param name="Segment">Where it stands.</param>
/// <param name="Offset">In the text of its side.</param>
/// <param name="Place">The number of the segment in its document.</param>
internal readonly record struct OpenMark(int Kind, Segment Segment, int Offset, int Place);
