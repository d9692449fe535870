using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Aligner.Cli.Commands;

namespace Aligner.Cli.Display;

/// <summary>
/// The help of a command, made of its definitions, with examples at its end. The parsing library's own can be had only after parsing, and
/// takes its headings from resources: longer than all else that help needs.
/// </summary>
/// <param name="output">Takes the text.</param>
/// <param name="columns">The columns of the terminal; null where output is no terminal.</param>
internal sealed class HelpText(TextWriter output, int? columns)
{
    public static readonly string[] RootExamples =
    [
        "aligner align lessons -o corpus --to tmx,csv,jsonl",
        "aligner inspect lessons/lesson-01.txt",
        "aligner formats",
    ];

    private static readonly (string Name, string Text) HelpRow = ("-?, -h, --help", "Show help and usage information");
    private static readonly (string Name, string Text) VersionRow = ("--version", "Show version information");

    private readonly HelpColumns _columns = new(output, columns is > 0 ? columns.Value : int.MaxValue);

    public void Write(Command command)
    {
        if (!command.Hidden)
            WriteDefinition(command);
        output.WriteLine("Examples:");
        foreach (var example in (command as IHasExamples)?.Examples ?? RootExamples)
            output.WriteLine($"  {example}");
    }

    private void WriteDefinition(Command command)
    {
        output.WriteLine("Description:");
        _columns.WriteText(command.Description!);
        output.WriteLine();
        output.WriteLine("Usage:");
        _columns.WriteText(Usage(command));
        output.WriteLine();
        WriteSection("Arguments", [.. command.Arguments.Select(argument => (Placeholder(argument), argument.Description ?? ""))]);
        WriteSection("Options", [.. OptionRows(command)]);
        WriteSection("Commands", [.. Shown(command).Select(child => (string.Join(' ', child.Arguments.Select(Placeholder).Prepend(child.Name)), child.Description ?? ""))]);
    }

    private void WriteSection(string heading, IReadOnlyList<(string, string)> rows)
    {
        if (rows.Count == 0)
            return;
        output.WriteLine($"{heading}:");
        _columns.WriteRows(rows);
        output.WriteLine();
    }

    private static string Usage(Command command)
    {
        var arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? Repeated(argument) : $"[{Repeated(argument)}]");
        var subcommand = Shown(command).Any() ? " [command]" : "";
        return $"{string.Join(' ', arguments.Prepend(CommandList.PathOf(command)))}{subcommand} [options]";
    }

    private static string Repeated(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? $"<{argument.Name}>..." : $"<{argument.Name}>";

    private static IEnumerable<Command> Shown(Command command) => command.Subcommands.Where(child => !child.Hidden);

    private static IEnumerable<(string Name, string Text)> OptionRows(Command command)
    {
        var own = command.Options.Where(option => option is not (HelpOption or VersionOption) && !option.Hidden).Select(option => (Name(option), Explanation(option))).Append(HelpRow);
        return command.Parents.Any() ? own : own.Append(VersionRow);
    }

    private static string Name(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name));
        var value = option.ValueType == typeof(bool) ? "" : $" <{option.HelpName ?? option.Name.TrimStart('-')}>";
        return $"{names}{value}{(option.Required ? " (REQUIRED)" : "")}";
    }

    private static string Explanation(Option option) => option.HasDefaultValue && option.ValueType != typeof(bool) && Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture) is { Length: > 0 } standard
        ? $"{option.Description} [default: {standard}]"
        : option.Description ?? "";

    private static string Placeholder(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";
}
