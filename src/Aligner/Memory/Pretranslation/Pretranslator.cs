using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Memory.Pretranslation;

/// <summary>Gives texts that have no translation the best matches of a memory.</summary>
/// <param name="memory">The memory.</param>
/// <param name="options">What is taken for a match.</param>
public sealed class Pretranslator(TranslationMemory memory, LookupOptions options)
{
    private readonly MemoryLookup _lookup = new(memory, options with { Least = Math.Min(options.Least, MatchAnalysis.Least) });

    /// <summary>Of all that was looked up.</summary>
    public MatchAnalysis Analysis { get; } = new();

    /// <summary>The matches, the best first.</summary>
    public IReadOnlyList<MemoryMatch> Find(MemoryQuery query)
    {
        var matches = _lookup.Find(query);
        Analysis.Note(query.Text, matches.Count == 0 ? 0 : matches[0].Score);
        return [.. matches.Where(match => match.Score >= options.Least)];
    }

    /// <summary>
    /// The segments, those with one side alone filled by the best match: the score is that of the match over 100, at most 1; the comment names score and unit; below 100 the pair is doubtful.
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
        var side = segment.Chinese.Length == 0 ? Side.English : Side.Chinese;
        if (segment.English.Length > 0 && segment.Chinese.Length > 0)
        {
            Analysis.NoteTranslated(segment.English);
            return segment;
        }
        var text = segment.TextOf(side);
        if (text.Length == 0 || Find(new MemoryQuery(text, side) { Before = TextOf(before, side), After = TextOf(after, side) }) is not [var match, ..])
            return segment;
        var target = match.WithNumbers ?? match.Target;
        return segment with
        {
            English = side == Side.English ? text : target,
            Chinese = side == Side.Chinese ? text : target,
            Bead = "1-1",
            Score = Math.Min(1, match.Score / 100.0),
            Status = match.Score >= MemoryScore.Exact ? ReviewStatus.Automatic : ReviewStatus.Doubtful,
            Comment = FormattableString.Invariant($"{match.Score} {match.Unit.Segment.Id}"),
        };
    }

    private static string? TextOf(Segment? segment, Side side) => segment?.TextOf(side) is { Length: > 0 } text ? text : null;
}
