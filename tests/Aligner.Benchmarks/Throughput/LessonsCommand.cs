using System.Globalization;

namespace Aligner.Benchmarks.Throughput;

/// <summary>
/// Makes lessons of the seeds by a seeded shuffle of their sentences, lets the published program make a corpus of them with one job and
/// with two, and prints time, speed and peak memory.
/// </summary>
internal static class LessonsCommand
{
    private const double Megabyte = 1e6;

    public static void Run(int count, string program, string seeds, int pairs)
    {
        var folder = Directory.CreateTempSubdirectory("aligner-lessons-").FullName;
        try
        {
            var bytes = LessonMaker.Make(count, seeds, Path.Combine(folder, "lessons"), pairs);
            foreach (var jobs in new[] { 1, 2 })
                RunOne(count, bytes, program, folder, jobs);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void RunOne(int count, long bytes, string program, string folder, int jobs)
    {
        // Not deleted before the next run: ext4 passes over what was just deleted when it makes new files, the longer the more it was.
        var output = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"corpus-{jobs}"));
        string[] arguments = ["align", Path.Combine(folder, "lessons"), "-o", output, "--to", "tmx,csv,jsonl", "-q", "--jobs",
            jobs.ToString(CultureInfo.InvariantCulture)];
        var used = ProcessUsage.Of(program, arguments);
        var segments = Directory.EnumerateFiles(output, "*.jsonl", SearchOption.AllDirectories)
            .Sum(path => File.ReadLines(path).LongCount());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} lessons, {bytes / Megabyte:F1} MB, {jobs} job(s): {used.Seconds:F1} s ({used.ProcessorSeconds:F1} s of processor time), {count / used.Seconds:F0} documents/s, {segments / used.Seconds:F0} segments/s, {bytes / Megabyte / used.Seconds:F2} MB/s, peak {used.PeakMegabytes} MB, exit code {used.ExitCode}"));
    }
}
