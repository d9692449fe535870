using System.Collections.Immutable;

namespace Aligner.Transcripts.Decoding;

/// <summary>
/// What decoding gives: a text with the name of its encoding, and a warning where that was a guess; or no text, and the
/// problem that stood in the way.
/// </summary>
public sealed record DecodedText(string? Text, string? Encoding, Problem? Problem)
{
    /// <summary>What else is to be told of the text.</summary>
    public ImmutableArray<Problem> Notes { get; init; } = [];

    /// <summary>All that is to be told, the problem first.</summary>
    internal ImmutableArray<Problem> Problems => Problem is { } problem ? [problem, .. Notes] : Notes;

    /// <summary>What a guess is founded on; null where the encoding is sure.</summary>
    internal string? Evidence { get; init; }
}
