using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Aligner.Text;

namespace Aligner.Transcripts;

/// <summary>
/// One block of a transcript with its English and its Chinese side, either of which may be missing.
/// The pairs that stand outside the transcript (<see cref="Part"/>) are cues without times.
/// </summary>
public sealed record Cue
{
    private readonly string? _key;
    private readonly Side _side;

    public Cue()
    {
    }

    /// <summary>A line of a text in one language, of which a book has so many that its key is made when it is asked for.</summary>
    [SetsRequiredMembers]
    internal Cue(string text, int line, Side side)
    {
        // The key is null inside: what is asked for is made of the side and the line.
        (Part, Line, Key, _side) = (Part.Transcript, line, null!, side);
        var paragraph = new SideText(text, line, []);
        (English, Chinese) = side == Side.English ? (paragraph, SideText.Missing) : (SideText.Missing, paragraph);
    }

    public required Part Part { get; init; }

    /// <summary>Null for pairs outside the transcript and where the written time cannot be one.</summary>
    public TimeRange? Times { get; init; }

    /// <summary>
    /// What tells this cue from the others of its document whatever becomes of them: the time as normalised, or the part.
    /// </summary>
    public required string Key
    {
        get => _key ?? FormattableString.Invariant($"{(_side == Side.English ? "english" : "chinese")}-{Line}");
        init => _key = value;
    }

    /// <summary>The 1-based line of the source on which the cue begins.</summary>
    public required int Line { get; init; }

    public SideText English { get; init; } = SideText.Missing;

    public SideText Chinese { get; init; } = SideText.Missing;

    /// <summary>The label of who speaks, where the source has one for the whole cue.</summary>
    public string? Speaker { get; init; }

    /// <summary>Names from <see cref="Flags"/>, in the order they were found.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>Where on the other side it begins, if the cues of the other side cut it; null where its own source did.</summary>
    public CuePlace? CutBy { get; init; }

    /// <summary>Whether an end of its time is shared out within a cue of the source.</summary>
    public bool IsTimeEstimated { get; init; }

    /// <summary>
    /// When a place in one of its texts is reached: between the nearest word times, or the ends of the cue, by the share of
    /// the characters before it; null where the cue does not tell.
    /// </summary>
    /// <param name="side">Its English or its Chinese text.</param>
    /// <param name="offset">In UTF-16 code units.</param>
    public TimeSpan? TimeAt(SideText side, int offset)
    {
        if (Times is not { } times)
            return null;
        var (from, start, to, end) = (0, times.Start, side.Text.Length, times.End);
        foreach (var (place, time) in side.Words)
        {
            if (place > offset)
            {
                (to, end) = (place, time);
                break;
            }

            (from, start) = (place, time);
        }

        return offset == from ? start : start + ((end - start) * ((double)(offset - from) / (to - from)));
    }
}

/// <summary>A place in a text of a cue.</summary>
/// <param name="Key">The cue's.</param>
/// <param name="Offset">In its text, in UTF-16 code units.</param>
public readonly record struct CuePlace(string Key, int Offset);

/// <summary>Where in its document a pair of texts stands.</summary>
public enum Part
{
    /// <summary>The motto before a lesson's heading.</summary>
    Epigraph,

    /// <summary>The heading, with the series it belongs to.</summary>
    Title,

    /// <summary>The summary before the transcript.</summary>
    Synopsis,

    /// <summary>The timed text itself.</summary>
    Transcript,
}
