using System.CommandLine;
using System.CommandLine.Help;
using Aligner.Cli.Commands;

namespace Aligner.Cli.Display;

/// <summary>The manual page, made of the definitions that help is made of.</summary>
internal sealed class ManPage(TextWriter writer)
{
    private readonly RoffWriter _roff = new(writer);

    public void Write(RootCommand root)
    {
        _roff.Title("ALIGNER", $"aligner {ProgramVersion.Number}");
        _roff.Section("NAME");
        _roff.Text("aligner - makes bilingual corpora of English/Chinese transcripts");
        _roff.Section("SYNOPSIS");
        foreach (var command in Leaves(root, "aligner"))
            WriteSynopsis(command.Command, command.Name);
        _roff.Section("DESCRIPTION");
        _roff.Text(root.Description!);
        _roff.Section("COMMANDS");
        foreach (var (command, name) in Leaves(root, "aligner"))
            WriteCommand(command, name);
        WriteExitCodes();
        WriteSurroundings();
        _roff.Section("EXAMPLES");
        _roff.Literal(HelpWithExamples.RootExamples);
    }

    /// <summary>The commands that do something, in the order of help.</summary>
    private static IEnumerable<(Command Command, string Name)> Leaves(Command parent, string name) => parent.Subcommands.Where(command => !command.Hidden).SelectMany(command =>
        command.Subcommands.Count > 0 ? Leaves(command, $"{name} {command.Name}") : [(command, $"{name} {command.Name}")]);

    private void WriteSynopsis(Command command, string name)
    {
        var arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $" [{Placeholder(argument)}]" : $" {Placeholder(argument)}");
        _roff.Term(name, $"[option ...]{string.Concat(arguments)}", command.Description!);
    }

    private void WriteCommand(Command command, string name)
    {
        _roff.Subsection(name);
        _roff.Text(command.Description!);
        foreach (var argument in command.Arguments)
            _roff.Term(argument.Name, null, argument.Description ?? "");
        foreach (var option in command.Options.Where(option => !option.Hidden && option is not HelpOption))
            _roff.Term(string.Join(", ", option.Aliases.Append(option.Name)), option.ValueType == typeof(bool) ? null : option.HelpName ?? "value", Explanation(option));
        if (command is IHasExamples { Examples: var examples })
            _roff.Literal(examples);
    }

    private static string Placeholder(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name} ..." : argument.Name;

    private static string Explanation(Option option) =>
        option.HasDefaultValue && option.ValueType != typeof(bool) && option.GetDefaultValue() is IFormattable or string ? $"{option.Description} [default: {option.GetDefaultValue()}]" : option.Description ?? "";

    private void WriteExitCodes()
    {
        _roff.Section("\"EXIT STATUS\"");
        foreach (var (code, meaning) in ExitCode.Meanings)
            _roff.Term($"{code}", null, meaning);
    }

    private void WriteSurroundings()
    {
        _roff.Section("ENVIRONMENT");
        _roff.Term("SOURCE_DATE_EPOCH", null, "The creation date in TMX, in seconds since 1970, unless --date gives one.");
        _roff.Term("NO_COLOR", null, "No colours where it is set.");
        _roff.Section("FILES");
        _roff.Term("aligner.json", null, "Settings, in the current folder or the nearest one above it that has one.");
    }
}
