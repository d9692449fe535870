using System.CommandLine;
using Aligner.Cli.Commands.Corpora;

namespace Aligner.Cli.Commands;

/// <summary>The commands, in the order of help; each is made when it is needed.</summary>
internal static class CommandList
{
    private const string Program = "aligner";
    private const string Description = "Reads timestamped English/Chinese transcripts, aligns them and writes bilingual corpora.";

    private static readonly string[] HelpNames = ["--help", "-h", "-?"];

    private static readonly (string Name, Func<CliStreams, Command> Make)[] All =
    [
        ("align", streams => new AlignCommand(streams)),
        ("check", streams => new CheckCommand(streams)),
        ("convert", streams => new ConvertCommand(streams)),
        ("validate", streams => new ValidateCommand(streams)),
        ("merge", streams => new MergeCommand(streams)),
        ("filter", streams => new FilterCommand(streams)),
        ("dedupe", streams => new DedupeCommand(streams)),
        ("split", streams => new SplitCommand(streams)),
        ("sample", streams => new SampleCommand(streams)),
        ("stats", streams => new StatsCommand(streams)),
        ("search", streams => new SearchCommand(streams)),
        ("terms", streams => new TermsCommand(streams)),
        ("inspect", streams => new InspectCommand(streams)),
        ("formats", streams => new FormatsCommand(streams)),
        ("eval", streams => new EvalCommand(streams)),
        ("lexicon", streams => new LexiconCommand(streams)),
        ("completions", streams => new CompletionsCommand(streams)),
        ("man", streams => new ManCommand(streams)),
    ];

    /// <summary>The command line that is parsed: with one command where the first argument names it, else with all.</summary>
    public static RootCommand Root(string[] args, CliStreams streams) => With(new RootCommand(Description), args, streams);

    /// <summary>The command whose help these arguments ask for and nothing else, found without the parser; null where they must be parsed.</summary>
    public static Command? HelpAskedFor(string[] args, CliStreams streams)
    {
        if (args.Length > 0 && !HelpNames.Contains(args[^1]))
            return null;
        Command? command = With(new Command(Program, Description), args, streams);
        foreach (var name in args.SkipLast(1))
            command = command?.Subcommands.FirstOrDefault(child => child.Name == name);
        return command;
    }

    /// <summary>How a command is called: the program's name, and those of the command and of what it is part of.</summary>
    public static string PathOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Select(PathOf).Append(command is RootCommand ? Program : command.Name));

    private static T With<T>(T root, string[] args, CliStreams streams)
        where T : Command
    {
        var isNamed = args.Length > 0 && All.Any(command => command.Name == args[0]);
        foreach (var (name, make) in All)
        {
            if (!isNamed || name == args[0])
                root.Subcommands.Add(make(streams));
        }

        return root;
    }
}
