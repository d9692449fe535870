using Aligner.Cli;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Running;

StandardStreams.HoldClosed();
using var output = StandardStreams.OpenOutput();
using var input = StandardStreams.OpenInput();
var streams = new CliStreams(input, output, StandardStreams.OpenError(), Console.IsInputRedirected)
{
    Columns = Console.IsOutputRedirected ? null : StandardStreams.TerminalColumns(),
    IsErrorTerminal = !Console.IsErrorRedirected,
};
return await CommandLineApp.RunAsync(FileName.Arguments(args), streams).ConfigureAwait(false);
