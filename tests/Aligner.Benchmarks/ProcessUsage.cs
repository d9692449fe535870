using System.Diagnostics;
using System.Globalization;

namespace Aligner.Benchmarks;

/// <summary>What a process took, from its start to its end.</summary>
/// <param name="Seconds">On the wall.</param>
/// <param name="ProcessorSeconds">Of all its threads, user and system.</param>
/// <param name="PeakMegabytes">Resident.</param>
/// <param name="ExitCode">As it ended.</param>
internal sealed record ProcessUsage(double Seconds, double ProcessorSeconds, long PeakMegabytes, int ExitCode)
{
    /// <summary>Runs a program to its end under time(1), which is told by the system what it took; what it prints goes nowhere.</summary>
    public static ProcessUsage Of(string program, params IEnumerable<string> arguments)
    {
        var account = Path.GetTempFileName();
        var start = new ProcessStartInfo("/usr/bin/time",
            ["-q", "-o", account, "-f", "%U %S %M", program, .. arguments])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        var numbers = File.ReadAllText(account).Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        File.Delete(account);
        return new ProcessUsage(seconds, numbers[0] + numbers[1], (long)numbers[2] >> 10, process.ExitCode);
    }
}
