using System.Globalization;

namespace Aligner.Benchmarks;

/// <summary>
/// Aligns the literary set repeated 1, 4, 16 and 64 times with the published program, a process each held to one core, and
/// prints wall time from the start of the process (the median of several runs where they are short), speed and peak memory.
/// </summary>
internal static class ScaleCommand
{
    private static readonly (int Size, int Runs)[] Sizes = [(1, 9), (4, 5), (16, 1), (64, 1)];

    public static void Run(string goldFolder, string program)
    {
        var folder = Directory.CreateTempSubdirectory("aligner-scale-");
        try
        {
            foreach (var (size, runs) in Sizes)
                Measure(goldFolder, program, folder.FullName, size, runs);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(string goldFolder, string program, string folder, int size, int runs)
    {
        var english = Repeat(goldFolder, "*.en", size, Path.Combine(folder, "text.en"));
        var chinese = Repeat(goldFolder, "*.zh", size, Path.Combine(folder, "text.zh"));
        string[] command = ["-c", "0", program, "align", "--english", english.Path, "--chinese", chinese.Path, "--presplit", "-o",
            Path.Combine(folder, "text.beads")];
        var used = Enumerable.Range(0, runs).Select(_ => ProcessUsage.Of("taskset", command)).OrderBy(usage => usage.Seconds)
            .ElementAt(runs / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,2}x: {english.Lines} x {chinese.Lines} sentences, {used.Seconds:F2} s, {chinese.Lines / used.Seconds:F0} Chinese sentences/s, peak {used.PeakMegabytes} MB"));
    }

    private static (string Path, int Lines) Repeat(string folder, string pattern, int times, string output)
    {
        var lines = Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).SelectMany(File.ReadLines).ToList();
        File.WriteAllLines(output, Enumerable.Repeat(lines, times).SelectMany(text => text));
        return (output, lines.Count * times);
    }
}
