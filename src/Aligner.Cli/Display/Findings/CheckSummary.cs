using Aligner.Cli.Running;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Cli.Display.Findings;

/// <summary>Tells people what a check found: problems of the inputs as they come, and counts at the end.</summary>
internal sealed class CheckSummary(CliStreams streams)
{
    private readonly SortedDictionary<FindingSeverity, int> _counts =
        new(Comparer<FindingSeverity>.Create((one, other) => other.CompareTo(one)));
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);
    private readonly List<string> _written = [];
    private int _segments;

    /// <summary>Whether some input could not be read.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The highest severity of all findings; null where there is none.</summary>
    public FindingSeverity? Worst => _counts.Count > 0 ? _counts.First().Key : null;

    public void Note(Problem problem)
    {
        (problem.Severity == Severity.Note ? streams.Notes : streams.Error).WriteLine(problem);
        HasErrors |= problem.Severity == Severity.Error;
    }

    public void Count(IReadOnlyList<Segment> segments)
    {
        _segments += segments.Count;
        _documents.UnionWith(segments.Select(segment => segment.Document));
    }

    public void Count(Finding finding) => _counts[finding.Severity] = _counts.GetValueOrDefault(finding.Severity) + 1;

    public void Wrote(string path) => _written.Add(path);

    /// <param name="silenced">How many findings were known.</param>
    public void Print(int silenced)
    {
        var found = _counts.Count == 0
            ? "nothing found" : string.Join(", ", _counts.Select(row => FindingFields.Count(row.Value, row.Key)));
        var known = silenced > 0 ? FormattableString.Invariant($" ({silenced} more known)") : "";
        streams.Notes.WriteLine($"{Counted.Of(_documents.Count, "document")}, {Counted.Of(_segments, "segment")}: {found}{known}");
        if (_written.Count > 0)
            streams.Notes.WriteLine($"wrote {string.Join(", ", _written)}");
    }
}
