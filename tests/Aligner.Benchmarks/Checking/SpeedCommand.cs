using System.Diagnostics;
using System.Globalization;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Training.Checking;

namespace Aligner.Benchmarks.Checking;

/// <summary>
/// Checks 100,000 segments as a stream on the thread at hand, and prints the time, by check and for all, and the memory in use.
/// </summary>
internal static class SpeedCommand
{
    private const int Count = 100_000;
    private const int CountByCheck = 10_000;

    public static void Run(string seeds, string gold)
    {
        var corpus = CheckedCorpus.Load(seeds, gold);
        var options = CheckOptions.Default with { Terms = corpus.Terms };
        Measure("warm-up", corpus, options, CountByCheck);
        foreach (var kind in CheckKinds.All)
        {
            Measure(kind.Name, corpus,
                options with
                {
                    Severities = CheckKinds.All.ToDictionary(other => other.Name,
                        other => other == kind ? FindingSeverity.Note : FindingSeverity.Off)
                        .Aggregate(options.Severities, (all, row) => all.SetItem(row.Key, row.Value)),
                }, CountByCheck);
        }

        Measure("all", corpus, options, Count);
    }

    private static void Measure(string name, CheckedCorpus corpus, CheckOptions options, int count)
    {
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var findings = Checker.Check(Stream(corpus, count), options).Count();
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-14}{count,8} segments {seconds,7:0.00} s, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds,7:0.00} s of the processor, {seconds * 1e6 / count,7:0} us each {findings,7} findings, {GC.GetTotalMemory(true) >> 20} MB in use after"));
    }

    /// <summary>The corpus over and over, each time with documents and ids of its own.</summary>
    private static IEnumerable<Segment> Stream(CheckedCorpus corpus, int count) =>
        Enumerable.Range(0, count).Select(i =>
        {
            var segment = corpus.Segments[i % corpus.Segments.Length];
            var round = i / corpus.Segments.Length;
            return segment with
            {
                Id = FormattableString.Invariant($"{segment.Id}~{round}"),
                Document = FormattableString.Invariant($"{segment.Document}~{round}"),
            };
        });
}
