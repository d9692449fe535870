using Aligner.Cli;

using var output = Console.OpenStandardOutput();
using var input = Console.OpenStandardInput();
return await CommandLineApp.RunAsync(args, new CliStreams(input, output, Console.Error, Console.IsInputRedirected)).ConfigureAwait(false);
