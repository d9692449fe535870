using Aligner.Lexicon;
using Aligner.Quality.Findings;
using Aligner.Segments;

namespace Aligner.Quality;

/// <summary>Runs the checks over a stream of segments. Memory is bounded by a block, and by what each check says it keeps.</summary>
internal sealed class Checker
{
    /// <summary>The most segments that are looked at together.</summary>
    public const int BlockSize = 512;

    private readonly List<(CheckKind Kind, FindingSeverity Severity, QualityCheck Check)> _checks;
    private readonly Lazy<BilingualLexicon> _lexicon;
    private List<Segment> _block = [];

    public Checker(CheckOptions options)
    {
        _lexicon = options.Lexicon;
        _checks = [.. CheckKinds.All
            .Select(kind => (Kind: kind, Severity: options.SeverityOf(kind)))
            .Where(row => row.Severity != FindingSeverity.Off)
            .Select(row => (row.Kind, row.Severity, row.Kind.Begin(options)))];
    }

    /// <summary>Takes the next segment of the corpus; the findings may be of those before it.</summary>
    public IReadOnlyList<CheckedBlock> Add(Segment segment)
    {
        List<CheckedBlock> done = [];
        var isNewDocument = _block.Count > 0 && _block[^1].Document != segment.Document;
        if (isNewDocument)
            done.Add(EndDocument());
        else if (_block.Count == BlockSize)
            done.Add(EndBlock());
        _block.Add(segment);
        return done;
    }

    /// <summary>Ends the corpus.</summary>
    public IReadOnlyList<CheckedBlock> Complete()
    {
        List<CheckedBlock> done = [];
        if (_block.Count > 0)
            done.Add(EndDocument());
        done.Add(new CheckedBlock([],
            [.. _checks.SelectMany(row => row.Check.Complete().Select(seen => new Finding(row.Kind, row.Severity, seen)))]));
        return done;
    }

    /// <summary>The findings of a whole corpus, by segment within each block of it.</summary>
    public static IEnumerable<Finding> Check(IEnumerable<Segment> segments, CheckOptions options)
    {
        var checker = new Checker(options);
        foreach (var segment in segments)
        {
            foreach (var finding in checker.Add(segment).SelectMany(block => block.Findings))
                yield return finding;
        }

        foreach (var finding in checker.Complete().SelectMany(block => block.Findings))
            yield return finding;
    }

    private CheckedBlock EndBlock() => End((check, block) => check.Examine(block));

    private CheckedBlock EndDocument() => End(ExamineLast);

    // The block must have been looked at when the document ends.
    private static IEnumerable<Observation> ExamineLast(QualityCheck check, SegmentBlock block)
    {
        foreach (var seen in check.Examine(block))
            yield return seen;
        foreach (var seen in check.EndDocument())
            yield return seen;
    }

    private CheckedBlock End(Func<QualityCheck, SegmentBlock, IEnumerable<Observation>> examine)
    {
        var block = new SegmentBlock(_block, _lexicon);
        // A fault in a check ends this block and not those that come next.
        _block = [];
        var places = new Dictionary<Segment, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < block.Segments.Count; i++)
            places[block.Segments[i]] = i;
        var findings = _checks
            .SelectMany(row => examine(row.Check, block).Select(seen => new Finding(row.Kind, row.Severity, seen)))
            .OrderBy(finding => places.GetValueOrDefault(finding.Observation.Segment, -1))
            .ToList();
        return new CheckedBlock(block.Segments, findings);
    }
}

/// <summary>Segments that have been looked at, and what was found.</summary>
/// <param name="Segments">In the order of the corpus.</param>
/// <param name="Findings">Of these segments by their order, before them any of earlier blocks.</param>
internal sealed record CheckedBlock(IReadOnlyList<Segment> Segments, IReadOnlyList<Finding> Findings);
