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
    // A book has so many lines that they share it.
    private readonly CueContent _content;

    public Cue() => _content = new CueContent();

    /// <summary>A line of a text in one language.</summary>
    [SetsRequiredMembers]
    internal Cue(CueContent lines, int line) =>
        // The key stays as it is; the compiler wants it set.
        (_content, Line, Key) = (lines, line, lines.Key!);

    /// <summary>A line of a text in one language, with a text of its own.</summary>
    internal static Cue OfLine(string text, int line, Side side) => new(new CueContent
    {
        Part = Part.Transcript,
        Key = CueContent.KeyOf(side, line),
        English = side == Side.English ? new SideText(text, line, []) : SideText.Missing,
        Chinese = side == Side.Chinese ? new SideText(text, line, []) : SideText.Missing,
    }, line);

    private Cue(Cue other) => (_content, Line) = (other._content.OfItsOwn(other.Line), other.Line);

    public required Part Part { get => _content.Part; init => _content.Part = value; }

    /// <summary>Null for pairs outside the transcript and where the written time cannot be one.</summary>
    public TimeRange? Times { get => _content.Times; init => _content.Times = value; }

    /// <summary>
    /// What tells this cue from the others of its document whatever becomes of them: the time as normalised, or the part.
    /// </summary>
    public required string Key
    {
        get => _content.KeyAt(Line);
        init => _content.Key = value;
    }

    /// <summary>The 1-based line of the source on which the cue begins.</summary>
    public required int Line { get; init; }

    public SideText English { get => _content.EnglishAt(Line); init => _content.English = value; }

    public SideText Chinese { get => _content.ChineseAt(Line); init => _content.Chinese = value; }

    /// <summary>The label of who speaks, where the source has one for the whole cue.</summary>
    public string? Speaker { get => _content.Speaker; init => _content.Speaker = value; }

    /// <summary>Names from <see cref="Flags"/>, in the order they were found.</summary>
    public ImmutableArray<string> Flags { get => _content.Flags; init => _content.Flags = value; }

    /// <summary>Where on the other side it begins, if the cues of the other side cut it; null where its own source did.</summary>
    public CuePlace? CutBy { get => _content.CutBy; init => _content.CutBy = value; }

    /// <summary>Whether an end of its time is shared out within a cue of the source.</summary>
    public bool IsTimeEstimated { get => _content.IsTimeEstimated; init => _content.IsTimeEstimated = value; }

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

/// <summary>
/// What a cue says: its own, or that of all lines of a text in one language, whose texts are made when they are asked for.
/// </summary>
internal sealed record CueContent
{
    private readonly SourceText? _source;
    private readonly Side _side;

    public CueContent()
    {
    }

    /// <summary>That of lines.</summary>
    /// <param name="source">Where they are.</param>
    /// <param name="side">Their language.</param>
    public CueContent(SourceText source, Side side) => (_source, _side, Part) = (source, side, Part.Transcript);

    public Part Part { get; set; }

    public TimeRange? Times { get; set; }

    public string? Key { get; set; }

    public SideText English { get; set; } = SideText.Missing;

    public SideText Chinese { get; set; } = SideText.Missing;

    public string? Speaker { get; set; }

    public ImmutableArray<string> Flags { get; set; } = [];

    public CuePlace? CutBy { get; set; }

    public bool IsTimeEstimated { get; set; }

    public static string KeyOf(Side side, int line) =>
        FormattableString.Invariant($"{(side == Side.English ? "english" : "chinese")}-{line}");

    public string KeyAt(int line) => Key ?? KeyOf(_side, line);

    public SideText EnglishAt(int line) => _source is null || _side != Side.English ? English : LineAt(line);

    public SideText ChineseAt(int line) => _source is null || _side != Side.Chinese ? Chinese : LineAt(line);

    /// <summary>The same for one cue, which can be changed.</summary>
    public CueContent OfItsOwn(int line) => _source is null ? this with { } : new CueContent
    {
        Part = Part,
        Key = KeyAt(line),
        English = EnglishAt(line),
        Chinese = ChineseAt(line),
    };

    private SideText LineAt(int line) => new(_source!.TextOf(line), line, []);
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
