using Aligner.Cli;

using var output = Console.OpenStandardOutput();
using var input = Console.OpenStandardInput();
// https://no-color.org
var hasColours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
return await CommandLineApp.RunAsync(args, new CliStreams(input, output, Console.Error, Console.IsInputRedirected, hasColours)).ConfigureAwait(false);
