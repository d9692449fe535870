using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using Aligner.Cli.Commands;
using Aligner.Cli.Configuration;
using Aligner.Cli.Display.Help;
using Aligner.Cli.Input;
using Aligner.Cli.Options;
using Aligner.Cli.Running;

namespace Aligner.Cli;

/// <summary>The command line as a whole: the commands, help, and how errors end.</summary>
public static class CommandLineApp
{
    /// <summary>A file whose name begins with @ is a file, and not a list of arguments.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static Task<int> RunAsync(string[] args, CliStreams streams)
    {
        var ready = streams.Safe().InOrder();
        return ExceptionBoundary.RunAsync(ready.Error, async () =>
        {
            var code = await InvokeAsync(args, ready).ConfigureAwait(false);
            ready.Output.Flush();
            return code;
        });
    }

    private static async Task<int> InvokeAsync(string[] args, CliStreams streams)
    {
        // Ended as it is written, in this thread: others would take longer to start than help to print.
        using var output = new StreamWriter(streams.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (WorkingFolder() is not { } folder)
        {
            streams.Error.WriteLine("the working folder is gone; change to one that is there");
            return ExitCode.Input;
        }

        if (SettingsFinder.Load(folder, streams.Error) is not { } settings)
            return ExitCode.Input;
        using var interruption = new Interruption(streams.Error);
        var input = streams.Input.CanSeek ? streams.Input : new InterruptibleStream(streams.Input, interruption.Token);
        if (args is [] or ["help", ..])
            args = [.. args.Skip(1), "--help"];
        var result = Root(args, streams with { Settings = settings, Input = input }).Parse(args, Parsing);
        streams.Quiet.IsOn = result.GetValue(CommandList.Quiet);
        if (OptionLikeInputs.Ambiguous(args, result) is { } name)
        {
            return UsageErrors.Print(
                [$"'{name}' is an option, and a file here has this name; write ./{name} for the file, or -- before the names of files"],
                result, streams.Error);
        }

        // A request for help is no error for the parser, whatever it is about.
        var isUnknown = result.Action is HelpWithExamples && result.CommandResult.Command is RootCommand
            && result.UnmatchedTokens.Count > 0;
        if (result.Action is ParseErrorAction || isUnknown)
            return UsageErrors.Print(UsageErrors.Messages(result), result, streams.Error);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            // Interruption does it.
            ProcessTerminationTimeout = null,
        };
        return await result.InvokeAsync(configuration, interruption.Token).ConfigureAwait(false);
    }

    private static string? WorkingFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static RootCommand Root(string[] args, CliStreams streams)
    {
        var root = CommandList.Root(args, streams);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, streams.Columns ?? HelpWithExamples.Columns);
        GivenValues.CheckFirst(root);
        return root;
    }
}
