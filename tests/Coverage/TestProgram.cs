using Microsoft.Testing.Platform.Builder;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Aligner.Coverage;

/// <summary>
/// Runs the tests of a project. `dotnet test` counts the library's lines where it runs them all; `dotnet run` and a filter don't.
/// </summary>
internal static class TestProgram
{
    private static readonly string[] OnlySome = ["--filter", "--list-tests", "--help", "--info"];

    private static readonly string[] Counting =
        ["--coverage", "--coverage-output-format", "cobertura", "--coverage-settings",
            Path.Combine(AppContext.BaseDirectory, "coverage.settings.xml")];

    public static async Task<int> Main(string[] args)
    {
        if (!args.Contains("--server"))
            return await ConsoleRunner.Run(args);
        if (args.Any(arg => OnlySome.Any(option => arg.StartsWith(option, StringComparison.Ordinal))))
            return await TestPlatformTestFramework.RunAsync(args, (builder, all) => builder.AddSelfRegisteredExtensions(all));
        // The program that counts starts this one again, with the arguments it was given.
        return await TestPlatformTestFramework.RunAsync(args.Contains("--coverage") ? args : [.. args, .. Counting], AddExtensions);
    }

    private static void AddExtensions(ITestApplicationBuilder builder, string[] args)
    {
        builder.AddSelfRegisteredExtensions(args);
        builder.TestHost.AddDataConsumer(services => new CoverageReporter(services));
    }
}
