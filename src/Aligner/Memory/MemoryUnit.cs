using Aligner.Corpus;

namespace Aligner.Memory;

/// <summary>A pair in a memory.</summary>
/// <param name="Id">Its number in the file; never given twice.</param>
/// <param name="Segment">As it was added.</param>
/// <param name="IsReviewed">Whether a person has confirmed it.</param>
/// <param name="Date">When it was added or changed, where that was said.</param>
public sealed record MemoryUnit(long Id, Segment Segment, bool IsReviewed, DateTimeOffset? Date);
