using System.Diagnostics;

namespace Aligner.Tests.Formats;

/// <summary>Runs a program that reads what was written.</summary>
internal static class Client
{
    public static (int Code, string Output, string Error) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error);
    }
}
