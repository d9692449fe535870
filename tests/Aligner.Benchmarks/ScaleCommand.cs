using System.Globalization;

namespace Aligner.Benchmarks;

/// <summary>
/// Aligns the literary set repeated 1, 4, 16 and 64 times with the published program, a process each held to one core, and
/// prints wall time from the start of the process, speed and peak memory.
/// </summary>
internal static class ScaleCommand
{
    private static readonly int[] Sizes = [1, 4, 16, 64];

    public static void Run(string goldFolder, string program)
    {
        var folder = Directory.CreateTempSubdirectory("aligner-scale-");
        try
        {
            foreach (var size in Sizes)
                RunOne(goldFolder, program, folder.FullName, size);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void RunOne(string goldFolder, string program, string folder, int size)
    {
        var english = Repeat(goldFolder, "*.en", size, Path.Combine(folder, "text.en"));
        var chinese = Repeat(goldFolder, "*.zh", size, Path.Combine(folder, "text.zh"));
        var used = ProcessUsage.Of("taskset", "-c", "0", program, "align", "--english", english.Path, "--chinese", chinese.Path, "--presplit", "-o", Path.Combine(folder, "text.beads"));
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
