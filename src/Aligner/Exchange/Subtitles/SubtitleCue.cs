using Aligner.Language;

namespace Aligner.Exchange.Subtitles;

/// <summary>One cue as it is shown.</summary>
/// <param name="Id">The segment's, with a number behind it from the second cue of a segment on.</param>
/// <param name="Start">When it appears.</param>
/// <param name="End">When it goes.</param>
/// <param name="Lines">At least one, without line ends in them, each with its language.</param>
/// <param name="Speaker">Who speaks; null where the source does not say.</param>
internal sealed record SubtitleCue(string Id, TimeSpan Start, TimeSpan End, IReadOnlyList<(Side Side, string Text)> Lines, string? Speaker);
