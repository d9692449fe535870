using Aligner.Cli;

using var output = Console.OpenStandardOutput();
using var input = Console.OpenStandardInput();
var streams = new CliStreams(input, output, Console.Error, Console.IsInputRedirected)
{
    Columns = Console.IsOutputRedirected ? null : Console.WindowWidth,
    IsErrorTerminal = !Console.IsErrorRedirected,
};
return await CommandLineApp.RunAsync(args, streams).ConfigureAwait(false);
