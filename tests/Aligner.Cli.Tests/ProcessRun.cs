using System.Diagnostics;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>
/// Runs the built program as a process of its own: the one that the tests were built with, or the native one that ALIGNER_PROGRAM names.
/// </summary>
internal static class ProcessRun
{
    /// <summary>Turns a wait without end into a failure; no machine is so slow that it comes to it.</summary>
    public static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(10);

    /// <summary>What to start, with the arguments that come before the program's own.</summary>
    public static string[] Program { get; } = Environment.GetEnvironmentVariable("ALIGNER_PROGRAM") is { Length: > 0 } native
        ? [native]
        : ["dotnet", Path.Combine(Project.Root, "src", "Aligner.Cli", "bin", Configuration,
            Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/', '\\')), "aligner.dll")];

    /// <summary>
    /// The lines of what lies beside the tests are counted, which takes time, and are not counted in a process of its own.
    /// </summary>
    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/', '\\')))!;

    /// <summary>Whether it is the native program.</summary>
    public static bool IsNative => Program.Length == 1;

    public static Process Start(string folder, params string[] args)
    {
        return StartOther(folder, Program[0], [.. Program[1..], .. args]);
    }

    /// <summary>Runs lines of bash, in which <c>aligner</c> is the program; the running test is skipped where there is no bash.</summary>
    public static CliResult Bash(string folder, string script)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "needs bash");
        using var process = StartOther(folder, "/bin/bash", ["-c", $"aligner() {{ '{string.Join("' '", Program)}' \"$@\"; }}\n{script}"]);
        process.StandardInput.Close();
        return Finish(process);
    }

    public static Process StartOther(string folder, string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Help headings follow the locale, and the date of a corpus may come from the environment.
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        // So short a run gains nothing by code that watches itself.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    public static CliResult Run(string folder, params string[] args)
    {
        using var process = Start(folder, args);
        process.StandardInput.Close();
        return Finish(process);
    }

    /// <summary>Waits for what a running program does, or for its end.</summary>
    public static void WaitUntil(Process process, Func<bool> condition) =>
        Assert.True(SpinWait.SpinUntil(() => process.HasExited || condition(), HangGuard), "the program neither went on nor ended");

    public static CliResult Finish(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new CliResult(process.ExitCode, output.Result, error);
    }
}
