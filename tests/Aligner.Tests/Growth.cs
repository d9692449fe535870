using System.Diagnostics;
using Xunit;

namespace Aligner.Tests;

/// <summary>
/// Asserts that work grows with its input and no faster. What is measured is compared with the same work on an eighth of
/// the input, so that a slow or busy machine changes nothing.
/// </summary>
internal static class Growth
{
    private const int Times = 8;

    // Work that grows with the square takes eight times as long as linear work does.
    private const int Room = 4;
    private const int Tries = 25;

    /// <param name="work">The work on an input of the given size.</param>
    /// <param name="size">The larger of the two sizes.</param>
    public static void AssertLinear(Action<int> work, int size)
    {
        work(size / Times);
        var small = TimeSpan.Zero;
        var large = TimeSpan.MaxValue;
        for (var i = 0; i < Tries && large > small * Times * Room; i++)
            (small, large) = (Longer(small, Measure(work, size / Times)), Shorter(large, Measure(work, size)));
        Assert.True(large <= small * Times * Room, $"{Times} times the input took {large}, the input itself {small}");
    }

    private static TimeSpan Measure(Action<int> work, int size)
    {
        var watch = Stopwatch.StartNew();
        work(size);
        return watch.Elapsed;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
