using Aligner.Corpus;

namespace Aligner.Exchange.Columns;

/// <summary>A field of a segment in a table.</summary>
/// <param name="Name">In the header.</param>
/// <param name="Expected">What a value looks like, for messages.</param>
/// <param name="Write">The value; null or empty where the segment has none.</param>
/// <param name="Read">Puts a value that is not empty into the draft; false where it cannot be one.</param>
internal sealed record SegmentColumn(string Name, string Expected, Func<Segment, ExportOptions, string?> Write, Func<SegmentDraft, string, bool> Read);
