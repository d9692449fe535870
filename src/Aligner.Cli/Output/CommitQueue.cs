using System.Collections.Concurrent;

namespace Aligner.Cli.Output;

/// <summary>
/// Puts finished files on the disk and in their places while the run goes on with the next ones: a disk takes many of them in the time of
/// one.
/// </summary>
internal sealed class CommitQueue : IDisposable
{
    private const int MostThreads = 8;

    private readonly BlockingCollection<Task> _waiting = new(MostThreads);
    private readonly Queue<Task> _begun = new();
    private readonly List<Thread> _threads = [];

    /// <summary>Takes a commit; what went wrong with an earlier one is thrown here, or when all are completed.</summary>
    public void Add(Action commit)
    {
        while (_begun.TryPeek(out var first) && (first.IsCompleted || _begun.Count >= 2 * MostThreads))
            _begun.Dequeue().GetAwaiter().GetResult();
        if (_threads.Count < MostThreads)
            _threads.Add(Start());
        var task = new Task(commit);
        _begun.Enqueue(task);
        _waiting.Add(task);
    }

    /// <summary>Waits for all of them.</summary>
    public void Complete()
    {
        while (_begun.TryDequeue(out var next))
            next.GetAwaiter().GetResult();
    }

    /// <summary>What was finished is put in its place, whatever ended the run.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _threads.ForEach(thread => thread.Join());
        _waiting.Dispose();
    }

    private Thread Start()
    {
        var thread = new Thread(() =>
        {
            foreach (var task in _waiting.GetConsumingEnumerable())
                task.RunSynchronously(TaskScheduler.Default);
        });
        thread.Start();
        return thread;
    }
}
