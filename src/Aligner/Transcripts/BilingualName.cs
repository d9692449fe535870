namespace Aligner.Transcripts;

/// <summary>A name as a document gives it, in either language or both.</summary>
public sealed record BilingualName(string? English, string? Chinese);
