using Aligner.Cli.Display.Help;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

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
    private static IEnumerable<(Command Command, string Name)> Leaves(Command parent, string name) =>
        parent.Subcommands.Where(command => !command.Hidden).SelectMany(command =>
        command.Subcommands.Count > 0 ? Leaves(command, $"{name} {command.Name}") : [(command, $"{name} {command.Name}")]);

    private void WriteSynopsis(Command command, string name)
    {
        var arguments = command.Arguments.Select(
            argument => argument.Arity.MinimumNumberOfValues == 0 ? $" [{Placeholder(argument)}]" : $" {Placeholder(argument)}");
        _roff.Term(name, $"[option ...]{string.Concat(arguments)}", command.Description!);
    }

    private void WriteCommand(Command command, string name)
    {
        _roff.Subsection(name);
        _roff.Text(command.Description!);
        foreach (var argument in command.Arguments)
            _roff.Term(argument.Name, null, argument.Description ?? "");
        foreach (var option in command.Options.Where(option => !option.Hidden && option is not HelpOption))
        {
            _roff.Term(string.Join(", ", option.Aliases.Append(option.Name)), option.ValueType == typeof(bool)
                ? null : option.HelpName ?? "value", Explanation(option));
        }

        if (command is IHasExamples { Examples: var examples })
            _roff.Literal(examples);
    }

    private static string Placeholder(Argument argument) =>
        argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name} ..." : argument.Name;

    private static string Explanation(Option option) =>
        option.HasDefaultValue && option.ValueType != typeof(bool) && option.GetDefaultValue() is IFormattable or string
        ? $"{option.Description} [default: {option.GetDefaultValue()}]" : option.Description ?? "";

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

/// <summary>Writes the macros of man(7) that a page needs, with the text escaped.</summary>
internal sealed class RoffWriter(TextWriter writer)
{
    public void Title(string name, string version) => writer.WriteLine($".TH {name} 1 \"\" \"{Escape(version)}\"");

    public void Section(string name) => writer.WriteLine($".SH {name}");

    public void Subsection(string name) => writer.WriteLine($".SS {Escape(name)}");

    public void Paragraph() => writer.WriteLine(".PP");

    public void Text(string text) => writer.WriteLine(Line(text));

    /// <summary>A term in bold with its explanation indented below.</summary>
    /// <param name="term">An option with its names, an argument, an exit code.</param>
    /// <param name="placeholder">What stands for the term's value, in italics; null where there is none.</param>
    /// <param name="text">The explanation.</param>
    public void Term(string term, string? placeholder, string text)
    {
        writer.WriteLine(".TP");
        writer.WriteLine($"\\fB{Escape(term)}\\fR{(placeholder is null ? "" : $" \\fI{Escape(placeholder)}\\fR")}");
        writer.WriteLine(Line(text));
    }

    /// <summary>Lines as they stand.</summary>
    public void Literal(IEnumerable<string> lines)
    {
        writer.WriteLine(".nf\n.RS 4");
        foreach (var line in lines)
            writer.WriteLine(Line(line));
        writer.WriteLine(".RE\n.fi");
    }

    /// <summary>A point or an apostrophe at the beginning of a line would be a macro.</summary>
    private static string Line(string text) => text is ['.' or '\'', ..] ? @"\&" + Escape(text) : Escape(text);

    /// <summary>Hyphens, apostrophes, carets and tildes that can be copied as they are typed.</summary>
    private static string Escape(string text) =>
        text.Replace(@"\", @"\e", StringComparison.Ordinal).Replace("-", @"\-", StringComparison.Ordinal)
        .Replace("'", @"\(aq", StringComparison.Ordinal).Replace("^", @"\(ha", StringComparison.Ordinal)
        .Replace("~", @"\(ti", StringComparison.Ordinal).Replace("`", @"\(ga", StringComparison.Ordinal);
}
