using System.Collections.Concurrent;
using Aligner.Formats;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Segments.Journal;
using Aligner.Segments.Operations;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner;

/// <summary>
/// Aligns the documents of a corpus: they are read and aligned several at a time, given in their order, then checked, selected and
/// accounted for one after the other.
/// </summary>
/// <param name="segmenter">Makes the segments.</param>
/// <param name="journal">Has the documents that an interrupted run has finished, and takes those of this one; null for none.</param>
internal sealed class DocumentAligner(Segmenter segmenter, RunJournal? journal = null)
{
    /// <summary>
    /// In characters. What reading so much leaves behind would else stand beside what aligning it needs: an eighth more memory, for a
    /// thirtieth less time.
    /// </summary>
    private const int LargeText = 1 << 22;

    /// <summary>How many documents are read and aligned at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The formats that the documents go to, which say what they cannot hold of one.</summary>
    public IReadOnlyList<CorpusFormat> Formats { get; init; } = [];

    /// <summary>Which segments are kept.</summary>
    public required SegmentSelection Criteria { get; init; }

    /// <summary>How the segments are checked, so that their flags tell what was found; null where they are not.</summary>
    public CheckOptions? Checks { get; init; }

    /// <summary>The documents of sources, in the order of these.</summary>
    /// <param name="sources">Each of one document.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="nameOf">What messages call one.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<AlignedDocument> Align<T>(IReadOnlyCollection<T> sources, Func<T, ReadResult> read, Func<T, string> nameOf,
        CancellationToken cancellation = default)
    {
        // The segments of a document that is alone are made while they are written.
        var isOnly = sources.Count == 1;
        return OrderedWork.Select(sources, Math.Min(Jobs, Math.Max(1, sources.Count)), source =>
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return Align(read(source), isOnly, cancellation);
            }
            catch (Exception error) when (Unforeseen.Is(error))
            {
                return new AlignedDocument(null, Unforeseen.ProblemOf(error, nameOf(source)), [], null);
            }
        });
    }

    /// <summary>Checks and selects the segments of a document as they are made.</summary>
    /// <param name="transcript">The document.</param>
    /// <param name="segments">Of it.</param>
    /// <param name="keep">Takes those that are kept.</param>
    /// <param name="reject">Takes those that are rejected.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What became of each character of the document.</returns>
    public DocumentAccount Select(Transcript transcript, IEnumerable<Segment> segments, Action<Segment> keep, Action<Segment>? reject,
        CancellationToken cancellation = default)
    {
        var coverage = new CharacterCoverage(transcript, Criteria, () => segmenter.LexiconWithTerms);
        foreach (var segment in Checks is { } checks
            ? FlaggedSegments.Of(transcript, segments, checks with { Terms = segmenter.Terms }) : segments)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (coverage.Add(segment))
            {
                case Selection.Kept: keep(segment); break;
                case Selection.Rejected: reject?.Invoke(segment); break;
            }
        }

        return coverage.Close();
    }

    private static void LetGoOfLeavings(Transcript transcript)
    {
        if (transcript.Source.Text.Length <= LargeText)
            return;
        transcript.Source.Pack();
        transcript.ChineseSource?.Source.Pack();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private AlignedDocument Align(ReadResult read, bool isOnly, CancellationToken cancellation)
    {
        if (read.Transcript is not { } transcript)
            return new AlignedDocument(null, read.Problem, [], null);
        List<Problem> problems = [.. transcript.Problems, .. Formats.SelectMany(format => format.Check(transcript))];
        LetGoOfLeavings(transcript);
        var key = journal is null
            ? (UInt128?)null : TextHash.Of(transcript.Name, transcript.Source.Text, transcript.ChineseSource?.Source.Text ?? "");
        if (key is { } known && journal!.Find(known) is { } finished)
            return new AlignedDocument(transcript with { Problems = [.. problems] }, null, finished, null);
        var segments = segmenter.Segments(transcript, problems, cancellation);
        return new AlignedDocument(transcript with { Problems = [.. problems] }, null, isOnly ? segments : [.. segments], key);
    }
}

/// <summary>A document that was read and aligned.</summary>
/// <param name="Transcript">Null where it could not be read.</param>
/// <param name="Problem">What stood in the way then.</param>
/// <param name="Segments">Of the transcript; made while they are taken where one document is the whole run.</param>
/// <param name="Key">What the journal knows the document by; null where there is no journal, or it has it already.</param>
internal sealed record AlignedDocument(Transcript? Transcript, Problem? Problem, IEnumerable<Segment> Segments, UInt128? Key);

/// <summary>Does work on several threads and gives the results in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>How far the threads may run ahead of what was taken, for each of them: what is held is bounded by it.</summary>
    private const int Ahead = 2;

    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, TResult> work) =>
        threads == 1 ? items.Select(work) : InParallel(items, threads, work);

    private static IEnumerable<TResult> InParallel<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, TResult> work)
    {
        // Threads of its own: those of the pool come one by one, and wait in vain where others of it wait for them.
        using var waiting = new BlockingCollection<Task<TResult>>();
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => Start(waiting))];
        var begun = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                var task = new Task<TResult>(() => work(item));
                begun.Enqueue(task);
                waiting.Add(task);
                if (begun.Count >= threads * Ahead)
                    yield return begun.Dequeue().GetAwaiter().GetResult();
            }

            while (begun.TryDequeue(out var next))
                yield return next.GetAwaiter().GetResult();
        }
        finally
        {
            // Nothing may go on after the run has ended, whatever ended it.
            while (waiting.TryTake(out _))
            {
            }

            waiting.CompleteAdding();
            Array.ForEach(workers, worker => worker.Join());
        }
    }

    private static Thread Start<TResult>(BlockingCollection<Task<TResult>> waiting)
    {
        var thread = new Thread(() =>
        {
            foreach (var task in waiting.GetConsumingEnumerable())
                task.RunSynchronously(TaskScheduler.Default);
        });
        thread.Start();
        return thread;
    }
}
