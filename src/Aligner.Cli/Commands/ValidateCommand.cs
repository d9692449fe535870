using System.CommandLine;
using Aligner.Exchange.Tmx;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner validate</c>: whether a corpus can be imported, by whom, and why not.</summary>
internal sealed class ValidateCommand : Command, IHasExamples
{
    private static readonly (string Name, TmxProfile Value)[] Programs = [.. TmxProfile.All.Select(profile => (profile.Name, profile))];

    public ValidateCommand(CliStreams streams)
        : base("validate", "Says whether a TMX, XLIFF or JSON lines file can be imported, by which programs, and if not, why and how to mend it.")
    {
        Arguments.Add(Input);
        Options.Add(For);
        Options.Add(Fix);
        Options.Add(Out);
        Options.Add(Json);
        Validators.Add(result =>
        {
            if (result.GetValue(Fix) != result.GetValue(Out) is not null)
                result.AddError("--fix needs -o FILE for the mended copy, and -o needs --fix");
            FileClash.CheckInputs(result, [result.GetValue(Input)], ("-o", result.GetValue(Out)));
        });
        SetAction((result, cancellation) => Task.Run(
            () => new ValidateAction(streams, Choice.Value(Programs, result.GetRequiredValue(For)), cancellation).Run(result.GetRequiredValue(Input), result.GetValue(Out), result.GetValue(Json)),
            CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner validate memory.tmx",
        "aligner validate memory.tmx --for trados --fix -o mended.tmx",
        "aligner validate corpus.xlf --json",
    ];

    private Argument<string> Input { get; } = new("file") { Description = "The corpus, told by its content." };

    private Option<string> For { get; } = Choice.Option("--for", Programs, "The program that is to take it; the exit code is for this one.");

    private Option<bool> Fix { get; } = new("--fix") { Description = "Write a mended copy: what can be read, in the form that the program needs." };

    private Option<string?> Out { get; } = new("--output", "-o") { Description = "The mended copy.", HelpName = "file" };

    private Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs." };
}
