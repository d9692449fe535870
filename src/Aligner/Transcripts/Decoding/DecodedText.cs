namespace Aligner.Transcripts.Decoding;

/// <summary>What decoding gives: a text with the name of its encoding, or the problem that stood in the way.</summary>
public sealed record DecodedText(string? Text, string? Encoding, Problem? Problem);
