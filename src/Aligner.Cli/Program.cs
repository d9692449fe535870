using Aligner.Cli;

StandardStreams.HoldClosed();
using var output = StandardStreams.OpenOutput();
using var input = StandardStreams.OpenInput();
var streams = new CliStreams(input, output, StandardStreams.OpenError(), Console.IsInputRedirected)
{
    Columns = Console.IsOutputRedirected ? null : Console.WindowWidth,
    IsErrorTerminal = !Console.IsErrorRedirected,
};
return await CommandLineApp.RunAsync(args, streams).ConfigureAwait(false);
