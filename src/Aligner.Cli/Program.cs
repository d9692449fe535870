using Aligner.Cli;

using var output = Console.OpenStandardOutput();
using var input = Console.OpenStandardInput();
<<<<<<< HEAD
// https://no-color.org
var hasColours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
return await CommandLineApp.RunAsync(args, new CliStreams(input, output, Console.Error, Console.IsInputRedirected, hasColours)).ConfigureAwait(false);
=======
var streams = new CliStreams(input, output, Console.Error, Console.IsInputRedirected) { Columns = Console.IsOutputRedirected ? null : Console.WindowWidth };
return await CommandLineApp.RunAsync(args, streams).ConfigureAwait(false);
>>>>>>> main
