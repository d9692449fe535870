using Aligner.Edits;
using Aligner.Language.Scripts;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Memory.Pretranslation;

/// <summary>Gives texts that have no translation the best matches of a memory.</summary>
/// <param name="memory">The memory.</param>
/// <param name="options">What is taken for a match.</param>
internal sealed class Pretranslator(TranslationMemory memory, LookupOptions options)
{
    private readonly MemoryLookup _lookup = new(memory, options with { Least = Math.Min(options.Least, MatchAnalysis.Least) });

    /// <summary>Of all that was looked up.</summary>
    public MatchAnalysis Analysis { get; } = new();

    /// <summary>The least score of a match that is filled in.</summary>
    public int Least => options.Least;

    /// <summary>The matches, the best first.</summary>
    public IReadOnlyList<MemoryMatch> Find(MemoryQuery query)
    {
        var matches = _lookup.Find(query);
        Analysis.Note(query.Text, matches.Count == 0 ? 0 : matches[0].Score);
        return [.. matches.Where(match => match.Score >= options.Least)];
    }

    /// <summary>
    /// The segments, those with one side alone, or with a copy of it that nobody has confirmed, filled by the best match: the score is that
    /// of the match over 100, at most 1; the comment names score and unit; below 100 the pair is doubtful.
    /// One side alone without a match has no score.
    /// </summary>
    public IEnumerable<Segment> Fill(IEnumerable<Segment> segments)
    {
        Segment? before = null, segment = null;
        foreach (var next in segments.Cast<Segment?>().Append(null))
        {
            if (segment is not null)
                yield return Fill(segment, before, next);
            (before, segment) = (segment, next);
        }
    }

    private Segment Fill(Segment segment, Segment? before, Segment? after)
    {
        var isCopy = segment.IsPair && segment.English.Trim() == segment.Chinese.Trim() && segment.Status != ReviewStatus.Confirmed;
        var side = isCopy ? MemoryQuery.SideOf(segment.English) : segment.Chinese.Length == 0 ? Side.English : Side.Chinese;
        if (segment.IsPair && !isCopy)
        {
            Analysis.NoteTranslated(segment.English);
            return segment;
        }
        var text = segment.TextOf(side);
        if (text.Length == 0 || Find(QueryOf(segment, text, side, before, after)) is not [var match, ..])
            return isCopy ? segment : segment with { Score = null };
        var target = match.WithNumbers ?? match.Target;
        var said = FormattableString.Invariant($"{match.Score} {match.Unit.Segment.Id}");
        return segment with
        {
            English = side == Side.English ? text : target,
            Chinese = side == Side.Chinese ? text : target,
            Bead = "1-1",
            Score = Math.Min(1, match.Score / 100.0),
            Flags = segment.Flags.RemoveAll(flag => flag is Flags.MissingEnglish or Flags.MissingChinese),
            Status = match.Score >= MemoryScore.Exact ? ReviewStatus.Automatic : ReviewStatus.Doubtful,
            Comment = segment.Comment is { } comment ? $"{comment}\n{said}" : said,
        };
    }

    // Chinese is tagged as simplified where nothing tells; traditional characters are asked for by name alone.
    private static MemoryQuery QueryOf(Segment segment, string text, Side side, Segment? before, Segment? after) => new(text, side)
    {
        Before = TextOf(before, segment, side),
        After = TextOf(after, segment, side),
        TargetTag = ScriptConverter.IsTraditional(segment.ChineseTag) == true ? segment.ChineseTag : null,
    };

    private static string? TextOf(Segment? beside, Segment segment, Side side) =>
        beside is not null && beside.Document == segment.Document && beside.TextOf(side) is { Length: > 0 } text ? text : null;
}
