using System.Globalization;
using Aligner.Training.Checking;

namespace Aligner.Benchmarks.Checking;

/// <summary>Prints how many spoilt segments the checks find, by the way they were spoilt, and how many right ones they name.</summary>
internal static class DetectionCommand
{
    private const int Rounds = 4;

    public static void Run(string seeds, string gold, bool verbose)
    {
        var corpus = CheckedCorpus.Load(seeds, gold);
        var detection = new Detection(corpus, Rounds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{corpus.CleanCount} clean segments of {corpus.Segments.Length}, {detection.FalseAlarms.Length} with a warning or an error: {detection.FalseAlarmRate:P2}"));
        foreach (var alarm in detection.Alarms.Where(_ => verbose))
            Console.WriteLine($"    named {alarm}");
        Console.WriteLine($"{"spoilt by",-34}{"spoilt",6}{"found",6}{"recall",8}");
        foreach (var row in detection.Rows().Concat(detection.KnownRows()))
        {
            Console.WriteLine(row);
            foreach (var id in row.Missed.Where(_ => verbose))
                Console.WriteLine($"    missed {id}");
        }
    }
}
