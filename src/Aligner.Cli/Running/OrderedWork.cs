using System.Collections.Concurrent;

namespace Aligner.Cli.Running;

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
