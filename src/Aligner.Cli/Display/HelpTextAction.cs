using System.CommandLine;
using System.CommandLine.Invocation;

namespace Aligner.Cli.Display;

/// <summary>Prints the help of the command that was parsed.</summary>
internal sealed class HelpTextAction(CliStreams streams) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        new HelpText(parseResult.InvocationConfiguration.Output, streams.Columns).Write(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }
}
