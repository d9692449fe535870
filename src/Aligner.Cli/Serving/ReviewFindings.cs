using System.Collections.Immutable;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Reviewing;
using Aligner.Segments;

namespace Aligner.Cli.Serving;

/// <summary>
/// What the checks say of the rows of a review, found out behind it: those of rows that have changed since are not known until it is done.
/// </summary>
internal sealed class ReviewFindings(CheckOptions options) : IDisposable
{
    // Who goes on at once is not held up.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource _cancellation = new();
    private volatile Found _found = new(-1, []);

    /// <summary>How many operations the rows had that were checked last; -1 before.</summary>
    public int Version => _found.Version;

    public ImmutableArray<Finding> Of(ReviewRow row) => _found.Rows.GetValueOrDefault(row.Sentences, []);

    /// <summary>Begins to check the rows of a state, in place of what is being checked.</summary>
    public Task CheckAsync(ReviewState state, bool isFirst)
    {
        _cancellation.Cancel();
        _cancellation.Dispose();
        _cancellation = new CancellationTokenSource();
        var cancellation = _cancellation.Token;
        return Task.Run(
            async () =>
            {
                await Task.Delay(isFirst ? TimeSpan.Zero : Pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (Check(state, cancellation) is { } found)
                    _found = found;
            },
            CancellationToken.None);
    }

    /// <summary>Ends what is being checked.</summary>
    public void Stop() => _cancellation.Cancel();

    public void Dispose()
    {
        _cancellation.Cancel();
        _cancellation.Dispose();
    }

    private Found? Check(ReviewState state, CancellationToken cancellation)
    {
        var rows = new Dictionary<Segment, int>(ReferenceEqualityComparer.Instance);
        var checker = new Checker(options);
        List<Finding> findings = [];
        foreach (var segment in state.Segments())
        {
            if (cancellation.IsCancellationRequested)
                return null;
            rows[segment] = rows.Count;
            findings.AddRange(checker.Add(segment).SelectMany(block => block.Findings));
        }

        findings.AddRange(checker.Complete().SelectMany(block => block.Findings));
        var byRow = findings.Where(finding => rows.ContainsKey(finding.Observation.Segment))
            .GroupBy(finding => state.Rows[rows[finding.Observation.Segment]].Sentences);
        return cancellation.IsCancellationRequested
            ? null : new Found(state.Log.Edits.Length, byRow.ToDictionary(group => group.Key, group => group.ToImmutableArray()));
    }

    private sealed record Found(int Version, Dictionary<(ulong, ulong), ImmutableArray<Finding>> Rows);
}
