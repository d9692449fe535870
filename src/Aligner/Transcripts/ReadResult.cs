namespace Aligner.Transcripts;

/// <summary>A transcript, or the problem that kept the source from being read at all.</summary>
public sealed record ReadResult(Transcript? Transcript, Problem? Problem);
