using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Aligner.Cli.Options;

namespace Aligner.Cli.Display.Help;

/// <summary>The usual help with the command's examples at its end.</summary>
internal sealed class HelpWithExamples(HelpAction help, int columns) : SynchronousCommandLineAction
{
    /// <summary>The width where no terminal has one.</summary>
    public const int Columns = 120;

    public static readonly string[] RootExamples =
    [
        "aligner align lessons -o corpus --to tmx,csv,jsonl",
        "aligner inspect lessons/lesson-01.txt",
        "aligner formats",
    ];

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = columns;
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in (parseResult.CommandResult.Command as IHasExamples)?.Examples ?? RootExamples)
            output.WriteLine($"  {example}");
        return code;
    }
}
