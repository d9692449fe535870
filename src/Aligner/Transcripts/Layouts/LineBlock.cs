using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts;

/// <summary>A time with the lines that belong to it; for a text without times the lines of one pair.</summary>
internal sealed class LineBlock(Anchor? anchor)
{
    /// <summary>Null in a text without times.</summary>
    public Anchor? Anchor => anchor;

    /// <summary>The lines of text in their order, each with whether a blank line stands before it.</summary>
    public List<(SourcedText Text, bool FollowsBlank)> Lines { get; } = [];

    public string? Speaker { get; set; }

    /// <summary>The number of paragraphs.</summary>
    public int Paragraphs => Lines.Skip(1).Count(line => line.FollowsBlank) + Math.Min(1, Lines.Count);
}
