using System.Diagnostics;
using System.Globalization;

namespace Aligner.Benchmarks;

/// <summary>
/// Starts the published program with --help, and a program that is made here and prints one line, in turn, and prints the median
/// wall times and their ratio.
/// </summary>
internal static class StartCommand
{
    private const int Runs = 100;
    private const int RunsToWarmUp = 5;

    private const string HelloProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <PublishAot>true</PublishAot>
          </PropertyGroup>
        </Project>
        """;

    public static void Run(string program)
    {
        var folder = Directory.CreateTempSubdirectory("aligner-start-");
        try
        {
            Measure(Path.GetFullPath(program), PublishHello(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(string program, string hello)
    {
        var times = (Hello: new List<double>(), Program: new List<double>());
        for (var run = -RunsToWarmUp; run < Runs; run++)
        {
            var (first, second) = (Time(hello), Time(program, "--help"));
            if (run < 0)
                continue;
            times.Hello.Add(first);
            times.Program.Add(second);
        }

        var (one, other) = (Median(times.Hello), Median(times.Program));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"hello, world {one:F2} ms, aligner --help {other:F2} ms, {other / one:F2} times as long (medians of {Runs} runs in turn)"));
    }

    private static string PublishHello(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "hello.csproj"), HelloProject);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(\"Hello, world\");\n");
        var published = Path.Combine(folder, "published");
        using var process = Start("dotnet", "publish", Path.Combine(folder, "hello.csproj"), "-r", "linux-x64", "-o", published);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(published, "hello") : throw new InvalidOperationException(output);
    }

    /// <summary>Milliseconds from the start of the process to its end, with all of its output read.</summary>
    private static double Time(string program, params string[] args)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(program, args);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static Process Start(string program, params string[] args) =>
        Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true })!;

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
