using System.Diagnostics;
using System.Globalization;

namespace Aligner.Benchmarks;

/// <summary>What a process took, from its start to its end.</summary>
/// <param name="Seconds">On the wall.</param>
/// <param name="ProcessorSeconds">Of all its threads, to the last 20 ms.</param>
/// <param name="PeakMegabytes">Resident.</param>
/// <param name="ExitCode">As it ended.</param>
internal sealed record ProcessUsage(double Seconds, double ProcessorSeconds, long PeakMegabytes, int ExitCode)
{
    private const double TicksPerSecond = 100;

    // Linux tells the peak of a process and its processor time only while it lives.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a program to its end; what it tells people goes nowhere.</summary>
    public static ProcessUsage Of(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var (ticks, kilobytes) = (0L, 0L);
        while (!process.WaitForExit(Pause))
        {
            ticks = Math.Max(ticks, Ticks(process.Id));
            kilobytes = Math.Max(kilobytes, PeakKilobytes(process.Id));
        }

        return new ProcessUsage(watch.Elapsed.TotalSeconds, ticks / TicksPerSecond, kilobytes >> 10, process.ExitCode);
    }

    /// <summary>User and system time, the 14th and 15th field of proc_pid_stat(5).</summary>
    private static long Ticks(int id)
    {
        var text = File.ReadAllText($"/proc/{id}/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }

    /// <summary>Zero once the process has ended, when its memory is given back.</summary>
    private static long PeakKilobytes(int id)
    {
        var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 9), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
    }
}
