namespace Aligner.Transcripts.Documents;

/// <summary>A document that cannot be read; the message says why, and begins with a verb.</summary>
internal sealed class DocumentException(string message) : Exception(message);
