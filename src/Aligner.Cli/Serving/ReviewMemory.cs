using System.Collections.Concurrent;
using Aligner.Edits;
using Aligner.Memory;
using Aligner.Reviewing;
using Aligner.Text;
using Microsoft.Data.Sqlite;

namespace Aligner.Cli.Serving;

/// <summary>
/// The translation memory of a review. It is looked up for the row at hand, and has what is confirmed in the documents that were opened:
/// written behind the review, a moment after the last change, and at its end. What was not written, since the program was killed, is in the
/// log and is written the next time.
/// </summary>
/// <param name="memory">Is written; the review's own.</param>
/// <param name="path">As the user named it.</param>
/// <param name="clock">Dates what is added.</param>
/// <param name="report">Takes what is wrong with the memory.</param>
internal sealed class ReviewMemory(TranslationMemory memory, string path, TimeProvider clock, Action<Problem> report) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Those of the document itself are not shown.
    private static readonly LookupOptions Options = LookupOptions.Default with { Most = 10 };

    private readonly TranslationMemory _reader = memory.OpenAnother();
    private readonly ConcurrentDictionary<string, ReviewState> _pending = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _written = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private Task _writing = Task.CompletedTask;

    /// <summary>The best match of a row in other documents; null where there is none.</summary>
    /// <exception cref="SqliteException">The memory cannot be read.</exception>
    /// <exception cref="InvalidDataException">Its index is damaged.</exception>
    public MemoryMatch? Best(ReviewState state, int row)
    {
        var segment = state.Describe(row);
        var side = segment.English.Length > 0 ? Side.English : Side.Chinese;
        var query = new MemoryQuery(TextOf(row)!, side) { Before = TextFrom(row - 1, -1), After = TextFrom(row + 1, 1) };
        return new MemoryLookup(_reader, Options).Find(query).FirstOrDefault(match => match.Unit.Segment.Document != segment.Document);

        // A row with the other side only stands between no texts of this one.
        string? TextFrom(int number, int step)
        {
            while (number >= 0 && number < state.Rows.Length && TextOf(number) is null)
                number += step;
            return TextOf(number);
        }

        string? TextOf(int number) =>
            number >= 0 && number < state.Rows.Length && state.Describe(number).TextOf(side) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Has the memory hold what is confirmed in a document, in a moment.</summary>
    public void Keep(string document, ReviewState state)
    {
        _pending[document] = state;
        if (_writing.IsCompleted)
            _writing = Task.Run(WriteLaterAsync, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _writing.ConfigureAwait(false);
        WriteAll();
        _reader.Dispose();
        _end.Dispose();
    }

    private async Task WriteLaterAsync()
    {
        do
        {
            await Task.Delay(Pause, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (WriteAll() && !_pending.IsEmpty);
    }

    /// <summary>False where one could not be written: it is tried again with the next change, or at the end.</summary>
    private bool WriteAll()
    {
        var isWhole = true;
        foreach (var document in _pending.Keys)
        {
            if (_pending.TryRemove(document, out var state) && !TryWrite(document, state))
                isWhole = !_pending.TryAdd(document, state) && isWhole;
        }

        return isWhole;
    }

    private bool TryWrite(string document, ReviewState state)
    {
        var segments = state.Segments().ToList();
        var ids = segments.Where(segment => segment.Status == ReviewStatus.Confirmed && segment.IsPair).Select(segment => segment.Id)
            .ToHashSet(StringComparer.Ordinal);
        try
        {
            using var writer = new MemoryWriter(memory);
            writer.Add(segments, new AddOptions(IsReviewed: true, clock.GetUtcNow(), Replaces: false) { OnlyConfirmed = true });
            foreach (var gone in _written.GetValueOrDefault(document, []).Except(ids))
                writer.RemoveUnit(gone);
            writer.Complete();
            _written[document] = ids;
            return true;
        }
        catch (SqliteException error)
        {
            report(TranslationMemory.ProblemOf(error, path));
            return false;
        }
    }
}
