using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Quality.Findings;

/// <summary>
/// Gives the segments of a document flags for what the checks find: <c>check-numbers</c> and the like, for warnings and errors.
/// What can only be said at the end of a corpus is no flag.
/// </summary>
internal static class FlaggedSegments
{
    private const string Prefix = "check-";

    /// <summary>Every flag of a check.</summary>
    public static IEnumerable<string> AllFlags => CheckKinds.All.Select(kind => Prefix + kind.Name);

    /// <summary>The same segments, some blocks later.</summary>
    public static IEnumerable<Segment> Of(Transcript transcript, IEnumerable<Segment> segments, CheckOptions options)
    {
        var checker = new Checker(options
            with
        { Shortlist = _ => [.. transcript.Terms.Select(term => new LexiconTerm(term.English, term.Chinese))] });
        foreach (var segment in segments)
        {
            foreach (var flagged in checker.Add(segment).SelectMany(Flag))
                yield return flagged;
        }

        foreach (var flagged in checker.Complete().SelectMany(Flag))
            yield return flagged;
    }

    private static IEnumerable<Segment> Flag(CheckedBlock block)
    {
        var flags = block.Findings.Where(finding => finding.Severity >= FindingSeverity.Warning)
            .ToLookup(finding => finding.Observation.Segment.Id, finding => Prefix + finding.Kind.Name);
        return block.Segments.Select(
            segment => flags.Contains(segment.Id)
                ? segment with { Flags = [.. segment.Flags.Concat(flags[segment.Id]).Distinct()] } : segment);
    }
}
