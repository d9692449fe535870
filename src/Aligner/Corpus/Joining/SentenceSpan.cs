namespace Aligner.Corpus.Joining;

/// <summary>When a sentence is spoken.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">The middle of the pause after it.</param>
internal readonly record struct SentenceSpan(TimeSpan Start, TimeSpan End);
