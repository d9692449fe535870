using System.Text;
using Aligner.Cli.Running;

namespace Aligner.Cli.Tests;

/// <summary>Runs the command line in this process.</summary>
internal static class InProcess
{
    // The date of a corpus may come from the environment.
    static InProcess() => Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", null);

    public static async Task<CliResult> RunAsync(string[] args, byte[]? input = null)
    {
        using var standardInput = new MemoryStream(input ?? []);
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLineApp.RunAsync(args, new CliStreams(standardInput, output, error));
        return new CliResult(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
