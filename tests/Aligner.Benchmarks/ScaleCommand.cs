using System.Diagnostics;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Lexicon;

namespace Aligner.Benchmarks;

/// <summary>
/// Aligns the literary set repeated 1, 4, 16 and 64 times, each in a process of its own held to one core,
/// and prints wall time from the start of the process, speed and peak memory.
/// </summary>
internal static class ScaleCommand
{
    private static readonly int[] Sizes = [1, 4, 16, 64];

    public static void Run(string goldFolder)
    {
        var folder = Directory.CreateTempSubdirectory("aligner-scale-");
        try
        {
            foreach (var size in Sizes)
                RunOne(goldFolder, folder.FullName, size);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What each of the processes does: read two files, align them, write the beads.</summary>
    public static void Align(string english, string chinese, string output)
    {
        var beads = new SentenceAligner(BilingualLexicon.Default).Align(File.ReadAllLines(english), File.ReadAllLines(chinese));
        File.WriteAllLines(output, beads.Select(BeadLine.Of));
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{peak}"));
    }

    private static void RunOne(string goldFolder, string folder, int size)
    {
        var english = Repeat(goldFolder, "*.en", size, Path.Combine(folder, "text.en"));
        var chinese = Repeat(goldFolder, "*.zh", size, Path.Combine(folder, "text.zh"));
        var watch = Stopwatch.StartNew();
        var process = Process.Start(OnOneCore(["align-pair", english.Path, chinese.Path, Path.Combine(folder, "beads")]))!;
        var peak = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,2}x: {english.Lines} x {chinese.Lines} sentences, {seconds:F2} s, {chinese.Lines / seconds:F0} Chinese sentences/s, peak {peak} MB"));
    }

    private static ProcessStartInfo OnOneCore(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("taskset", ["-c", "0", Environment.ProcessPath!, .. arguments]) { RedirectStandardOutput = true };
        // One core has no use for compiling in the background or for several heaps.
        start.Environment["DOTNET_gcServer"] = "0";
        return start;
    }

    private static (string Path, int Lines) Repeat(string folder, string pattern, int times, string output)
    {
        var lines = Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).SelectMany(File.ReadLines).ToList();
        File.WriteAllLines(output, Enumerable.Repeat(lines, times).SelectMany(text => text));
        return (output, lines.Count * times);
    }
}
