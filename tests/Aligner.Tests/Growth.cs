using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit;

namespace Aligner.Tests;

/// <summary>
/// Asserts that work grows with its input and no faster. What is measured is compared with the same work on an eighth of
/// the input, so that a slow machine changes nothing; and it is the processor's time, so that a busy one does not either.
/// </summary>
internal static class Growth
{
    private const int Times = 8;

    // Work that grows with the square takes eight times as long as linear work does.
    private const int Room = 4;
    private const int Tries = 25;

    // CLOCK_THREAD_CPUTIME_ID of Linux, see clock_gettime(2).
    private const int ThreadClock = 3;

    /// <param name="work">The work on an input of the given size; in the thread that calls it.</param>
    /// <param name="size">The larger of the two sizes.</param>
    public static void AssertLinear(Action<int> work, int size) =>
        AssertLinearAsync(length => Task.FromResult(TimeOf(() => work(length))), size).GetAwaiter().GetResult();

    /// <param name="measure">How long the work on an input of the given size takes.</param>
    /// <param name="size">The larger of the two sizes.</param>
    public static async Task AssertLinearAsync(Func<int, Task<TimeSpan>> measure, int size)
    {
        await measure(size / Times);
        var small = TimeSpan.Zero;
        var large = TimeSpan.MaxValue;
        for (var i = 0; i < Tries && large > small * Times * Room; i++)
            (small, large) = (Longer(small, await measure(size / Times)), Shorter(large, await measure(size)));
        Assert.True(large <= small * Times * Room, $"{Times} times the input took {large}, the input itself {small}");
    }

    /// <summary>The processor's time of this thread; the time that went by where the system does not say.</summary>
    public static TimeSpan TimeOf(Action work)
    {
        var start = Now();
        work();
        return Now() - start;
    }

    private static TimeSpan Now() =>
        OperatingSystem.IsLinux() && ClockGetTime(ThreadClock, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick)
            : Stopwatch.GetElapsedTime(0);

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Clock time);

    private struct Clock
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
