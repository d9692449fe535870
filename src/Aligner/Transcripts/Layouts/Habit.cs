using Aligner.Transcripts.Layouts.Lines;

namespace Aligner.Transcripts.Layouts;

/// <summary>Where a file of lines has its times, and which of its lines they are on.</summary>
/// <param name="Place">Where the times stand.</param>
/// <param name="Anchors">One for each time that begins or ends a cue, in the order of the lines.</param>
/// <param name="EndsBlocks">Whether a time stands at the end of its cue.</param>
/// <param name="Rival">The place that explains the file almost as well; none where there is no such.</param>
internal sealed record Habit(TimePlace Place, IReadOnlyList<TimeAnchor> Anchors, bool EndsBlocks, TimePlace Rival)
{
    public static readonly Habit None = new(TimePlace.None, [], false, TimePlace.None);

    /// <summary>The times found in this place, those among them that were left out as they do not rise.</summary>
    public int Found { get; init; }

    public bool HasNames => Place is TimePlace.BeforeName or TimePlace.AfterName or TimePlace.AfterNameBeforeText;
}
