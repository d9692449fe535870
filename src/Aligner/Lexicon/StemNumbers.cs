using System.Collections.Concurrent;

namespace Aligner.Lexicon;

/// <summary>Numbers the stems of a lexicon as they are met, so that a text looks its own words up once. Safe to share between threads.</summary>
internal sealed class StemNumbers
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>More than the largest number given.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The number of a stem; -1 where it was not met.</summary>
    public int Find(string stem) => _numbers.TryGetValue(stem, out var number) ? number : -1;

    // Of two threads that meet a stem at the same time one wastes a number.
    public int FindOrAdd(string stem) => _numbers.GetOrAdd(stem, static (_, numbers) => Interlocked.Increment(ref numbers._count) - 1, this);
}
