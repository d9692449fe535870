namespace Aligner.Corpus.Journal;

/// <summary>Where the journal has the segments of a document.</summary>
/// <param name="Document">Its key.</param>
/// <param name="Offset">Of the segments, in bytes from the start of the file.</param>
/// <param name="Length">Of the segments, in bytes.</param>
internal readonly record struct JournalRecord(UInt128 Document, long Offset, int Length);
