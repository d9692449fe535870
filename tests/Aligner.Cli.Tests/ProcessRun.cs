using System.Diagnostics;

namespace Aligner.Cli.Tests;

/// <summary>Runs the built program as a process of its own.</summary>
internal static class ProcessRun
{
    public static Process Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "aligner.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Help headings follow the locale, and the date of a corpus may come from the environment.
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        return Process.Start(start)!;
    }

    public static CliResult Run(string folder, params string[] args)
    {
        using var process = Start(folder, args);
        process.StandardInput.Close();
        return Finish(process);
    }

    public static CliResult Finish(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new CliResult(process.ExitCode, output.Result, error);
    }
}
