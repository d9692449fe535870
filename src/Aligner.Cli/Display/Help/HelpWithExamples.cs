using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Aligner.Cli.Options;

namespace Aligner.Cli.Display.Help;

/// <summary>The usual help with the command's examples at its end.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public static readonly string[] RootExamples =
    [
        "aligner align lessons -o corpus --to tmx,csv,jsonl",
        "aligner inspect lessons/lesson-01.txt",
        "aligner formats",
    ];

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in (parseResult.CommandResult.Command as IHasExamples)?.Examples ?? RootExamples)
            output.WriteLine($"  {example}");
        return code;
    }
}
