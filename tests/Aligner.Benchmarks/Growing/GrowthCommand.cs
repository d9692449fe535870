using System.Globalization;
using Aligner.Benchmarks.Exchanging;
using Aligner.Formats;

namespace Aligner.Benchmarks.Growing;

/// <summary>
/// Makes sources of each kind in two sizes, one ten times the other, runs the published program on them, and prints what the
/// processes took: processor seconds, the peak of memory, and how many times the larger one took the time of the smaller.
/// </summary>
internal static class GrowthCommand
{
    private const int Times = 10;
    private const int Cues = 10_000;
    private const int Segments = 100_000;
    private const int LineLength = 16 << 20;

    public static void Run(string program, string? only = null)
    {
        var folder = Directory.CreateTempSubdirectory("aligner-growth-");
        try
        {
            Console.WriteLine("| input | command | size | processor s | peak MB | times |");
            Console.WriteLine("|---|---|---:|---:|---:|---:|");
            foreach (var (name, make) in GrowingSources.All.Where(
                kind => only is null || kind.Name.Contains(only, StringComparison.Ordinal)))
            {
                Compare(folder.FullName, program, "align", name, Cues, (path, count) => File.WriteAllText(path, make(count)));
            }

            foreach (var (name, make) in GrowingSources.LongLines.Where(
                kind => only is null || kind.Name.Contains(only, StringComparison.Ordinal)))
            {
                Compare(folder.FullName, program, "align", name, LineLength / Times, (path, count) => File.WriteAllText(path, make(count)));
            }

            if (only is null or "check")
                Compare(folder.FullName, program, "check", "check.jsonl", Segments, WriteSegments);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(string folder, string program, string command, string name, int count, Action<string, int> write)
    {
        var small = Measure(folder, program, command, name, count, write);
        Print(name, command, count, small, "");
        var large = Measure(folder, program, command, name, count * Times, write);
        Print(name, command, count * Times, large,
            (large.ProcessorSeconds / Math.Max(0.01, small.ProcessorSeconds)).ToString("F1", CultureInfo.InvariantCulture));
    }

    private static ProcessUsage Measure(string folder, string program, string command, string name, int count, Action<string, int> write)
    {
        var path = Path.Combine(folder, name);
        write(path, count);
        string[] output = command == "align" ? ["-o", Path.Combine(folder, "out.jsonl")] : ["--json"];
        var usage = ProcessUsage.Of(program, [command, path, .. output]);
        File.Delete(path);
        return usage;
    }

    private static void Print(string name, string command, int count, ProcessUsage usage, string times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {command} | {count} | {usage.ProcessorSeconds:F2} | {usage.PeakMegabytes} | {times} |"));

    private static void WriteSegments(string path, int count)
    {
        using var stream = File.Create(path);
        using var writer = CorpusFormats.ByName("jsonl")!.CreateWriter(stream, ExportOptions.Default);
        foreach (var segment in ManySegments.Make(count))
            writer.Write(segment);
        writer.Complete();
    }
}
