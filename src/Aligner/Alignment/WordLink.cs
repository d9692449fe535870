using Aligner.Language;

namespace Aligner.Alignment;

/// <summary>Words of a pair that may translate each other.</summary>
/// <param name="English">Where the English word stands.</param>
/// <param name="Chinese">Where the Chinese word stands.</param>
/// <param name="Weight">What the link says for the pair, in nats.</param>
public readonly record struct WordLink(TextSpan English, TextSpan Chinese, double Weight);
