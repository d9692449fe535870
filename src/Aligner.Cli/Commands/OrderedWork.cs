namespace Aligner.Cli.Commands;

/// <summary>Does work on several threads and gives the results in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>How far the threads may run ahead of what was taken, for each of them: what is held is bounded by it.</summary>
    private const int Ahead = 2;

    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, TResult> work, CancellationToken cancellation)
    {
        if (threads == 1)
            return items.Select(work);
        return InParallel(items, threads, work, cancellation);
    }

    private static IEnumerable<TResult> InParallel<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, TResult> work, CancellationToken cancellation)
    {
        using var free = new SemaphoreSlim(threads);
        var begun = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                begun.Enqueue(Task.Run(() => Do(item), CancellationToken.None));
                if (begun.Count >= threads * Ahead)
                    yield return begun.Dequeue().GetAwaiter().GetResult();
            }

            while (begun.TryDequeue(out var next))
                yield return next.GetAwaiter().GetResult();
        }
        finally
        {
            // Nothing may go on after the run has ended, whatever ended it.
            Task.WhenAll(begun).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();
        }

        TResult Do(TItem item)
        {
            free.Wait(cancellation);
            try
            {
                return work(item);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
