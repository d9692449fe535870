using System.CommandLine;
using Aligner.Cli.Options;
using Aligner.Cli.Running;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner completions</c>: the script that makes a shell complete commands, options and their values.</summary>
internal sealed class CompletionsCommand : Command, IHasExamples
{
    private static readonly (string Name, string Resource)[] Shells = [("bash", "aligner.bash"), ("zsh", "aligner.zsh"),
        ("fish", "aligner.fish"), ("pwsh", "aligner.ps1")];

    public CompletionsCommand(CliStreams streams)
        : base("completions", "Prints the script by which a shell completes commands, options and values.")
    {
        var names = Shells.Select(shell => shell.Name).ToArray();
        Shell.CompletionSources.Add(names);
        Shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !names.Contains(token.Value))
                result.AddError($"'{token.Value}' is not a shell that has completions{Nearest.Choices(token.Value, names)}");
        });
        Arguments.Add(Shell);
        SetAction(result => Print(result.GetRequiredValue(Shell), streams.Output));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "source <(aligner completions bash)",
        "aligner completions fish > ~/.config/fish/completions/aligner.fish",
        "aligner completions pwsh | Out-String | Invoke-Expression",
    ];

    private Argument<string> Shell { get; } = new("shell") { Description = "bash, zsh, fish or pwsh (PowerShell)." };

    private static int Print(string shell, Stream output)
    {
        using var script = typeof(CompletionsCommand).Assembly.GetManifestResourceStream(Choice.Value(Shells, shell))!;
        script.CopyTo(output);
        return ExitCode.Done;
    }
}
