using System.CommandLine;
using System.Text;
using Aligner.Cli.Display.Help;
using Aligner.Cli.Running;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner man</c>: the manual page, for those who package the program; not in its help.</summary>
internal sealed class ManCommand : Command
{
    public ManCommand(CliStreams streams)
        : base("man", "Prints the manual page.")
    {
        Hidden = true;
        SetAction(_ =>
        {
            using var writer = new StreamWriter(streams.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            new ManPage(writer).Write(CommandList.Root([], streams));
            return ExitCode.Done;
        });
    }
}
