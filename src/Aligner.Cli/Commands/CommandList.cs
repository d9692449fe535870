using System.CommandLine;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Commands.Checking;
using Aligner.Cli.Commands.Corpora;
using Aligner.Cli.Commands.Memories;
using Aligner.Cli.Commands.Reviews;
using Aligner.Cli.Running;

namespace Aligner.Cli.Commands;

/// <summary>The commands, in the order of help; each is made when it is needed.</summary>
internal static class CommandList
{
    private const string Program = "aligner";

    /// <summary>An option of all commands.</summary>
    public static Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Tell problems only: no progress, no counts and no notes.",
        Recursive = true,
    };

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
        ("memory", streams => new MemoryCommand(streams)),
        ("terms", streams => new TermsCommand(streams)),
        ("inspect", streams => new InspectCommand(streams)),
        ("formats", streams => new FormatsCommand(streams)),
        ("eval", streams => new EvalCommand(streams)),
        ("edits", streams => new EditsCommand(streams)),
        ("review", streams => new ReviewCommand(streams)),
        ("lexicon", streams => new LexiconCommand(streams)),
        ("completions", streams => new CompletionsCommand(streams)),
        ("man", streams => new ManCommand(streams)),
    ];

    /// <summary>The command line that is parsed: with one command where the first argument names it, else with all.</summary>
    public static RootCommand Root(string[] args, CliStreams streams)
    {
        var root = new RootCommand("Reads timestamped English/Chinese transcripts, aligns them and writes bilingual corpora.");
        var isNamed = args.Length > 0 && All.Any(command => command.Name == args[0]);
        foreach (var (name, make) in All)
        {
            if (!isNamed || name == args[0])
                root.Subcommands.Add(make(streams));
        }

        root.Options.Add(Quiet);
        return root;
    }

    /// <summary>How a command is called: the program's name, and those of the command and of what it is part of.</summary>
    public static string PathOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Select(PathOf).Append(command is RootCommand ? Program : command.Name));
}
