using Aligner.Formats;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>Mistakes on the command line: exit code 1, nothing on standard output, and a message that helps.</summary>
public sealed class UsageTests
{
    private const string TryAlign = "Try 'aligner align --help'.\n";
    private static readonly string Formats = string.Join(", ", CorpusFormats.All.Select(format => format.Name));

    public static TheoryData<string, string> Mistakes => new()
    {
        { "algn", "'algn' is not a command; did you mean align?\nTry 'aligner --help'.\n" },
        { "zzz", "'zzz' is not a command; choose from align, check, convert, validate, merge, filter, dedupe, split, sample, stats, search, memory, terms, inspect, formats, eval, edits, review, lexicon, completions, --help, --version, --quiet\nTry 'aligner --help'.\n" },
        { "help zzz", "'zzz' is not a command; choose from align, check, convert, validate, merge, filter, dedupe, split, sample, stats, search, memory, terms, inspect, formats, eval, edits, review, lexicon, completions, --help, --version, --quiet\nTry 'aligner --help'.\n" },
        { "align", "nothing to align: give files or folders, - for standard input, or --english and --chinese\n" + TryAlign },
        { "align seeds --exel", "'--exel' is not an option; did you mean --excel?\n" + TryAlign },
        { "align seeds --qqqqq", "'--qqqqq' is not an option\n" + TryAlign },
        { "align seeds --to ,", "',' names no corpus format; choose from " + Formats + "\n" + TryAlign },
        { "align seeds --to tmx,foo", "'foo' is not a corpus format; choose from " + Formats + "\n" + TryAlign },
        { "align seeds --part body", "'body' is not a part; choose from epigraph, title, synopsis, transcript\n" + TryAlign },
        { "align seeds --level word", "'word' is not a value of --level; choose from sentence, clause, cue\n" + TryAlign },
        { "align seeds --date soon", "'soon' is not a time; expected one such as 2026-05-01T12:00:00Z, or now\n" + TryAlign },
        { "align seeds --to tmx,csv", "standard output takes one format, not tmx, csv; give a folder with -o\n" + TryAlign },
        { "align seeds -o a.tmx --to tmx,csv", "the file 'a.tmx' takes one format, not tmx, csv; give a folder with -o\n" + TryAlign },
        { "align seeds -o a.foo", "the extension of 'a.foo' names no corpus format; choose one with --to: " + Formats + "\n" + TryAlign },
        { "align --english a.txt", "--english and --chinese go together\n" + TryAlign },
        { "align seeds --english a.txt --chinese b.txt", "give inputs, or --english and --chinese, not both\n" + TryAlign },
        { "align seeds --min-score 80", "'80' is not a score; --min-score takes a number from 0 to 1\n" + TryAlign },
        { "align seeds --rejects r.foo",
            "the extension of 'r.foo' names no corpus format; choose one with --to: " + Formats + "\n" + TryAlign },
        { "align seeds --media https://example.org/a.mp4",
            "'https://example.org/a.mp4' is on a network, which is not used; --media takes the path of a file\n" + TryAlign },
        { "align seeds --media media/", "'media/' is not a file; --media takes the path of a recording\n" + TryAlign },
        { "align seeds --part titl",
            "'titl' is not a part; did you mean title? Choose from epigraph, title, synopsis, transcript\n" + TryAlign },
        { "search (?=a)b seeds --regex",
            "'(?=a)b' is not a pattern: patterns here cannot look around ((?=, (?!, (?<=, (?<!), refer back (\\1) or be atomic ((?>): "
            + "each is found in one pass over the text\nTry 'aligner search --help'.\n" },
        { "align seeds --report -", "-o and --report name one file: '-'; each needs its own\n" + TryAlign },
        { "completions tcsh",
            "'tcsh' is not a shell that has completions; choose from bash, zsh, fish, pwsh\nTry 'aligner completions --help'.\n" },
        { "completions", "the shell is missing: bash, zsh, fish or pwsh (PowerShell).\nTry 'aligner completions --help'.\n" },
        { "completions bash zsh", "'zsh' is too much; aligner completions takes one shell\nTry 'aligner completions --help'.\n" },
        { "man x", "'x' is too much; aligner man takes no arguments\nTry 'aligner man --help'.\n" },
        { "man --x", "'--x' is not an option of man\nTry 'aligner man --help'.\n" },
        { "lexicon", "aligner lexicon needs a command; choose from build\nTry 'aligner lexicon --help'.\n" },
        { "memory lokup m.db x", "'lokup' is not a command of memory; did you mean lookup?\nTry 'aligner memory --help'.\n" },
        { "lexicon biuld", "'biuld' is not a command of lexicon; did you mean build?\nTry 'aligner lexicon --help'.\n" },
        { "lexicon build -o a.alx",
            "the cedict is missing: The dictionary: lines such as 中國 中国 [Zhong1 guo2] /China/.\nTry 'aligner lexicon build --help'.\n" },
        { "lexicon build a.u8", "--output is missing: The lexicon to write.\nTry 'aligner lexicon build --help'.\n" },
        { "align seeds --jobs", "--jobs needs a value\n" + TryAlign },
        { "align seeds --jobs 100000", "'100000' is not a number that --jobs takes; expected 1 to 256\n" + TryAlign },
        { "review", "nothing to review: give a source, or --english and --chinese\nTry 'aligner review --help'.\n" },
        { "review a.txt --english b.txt --chinese c.txt",
            "give sources, or --english and --chinese, not both\nTry 'aligner review --help'.\n" },
        { "review -", "of standard input the log has no place of its own; name it with --edits\nTry 'aligner review --help'.\n" },
        { "review a.txt --media none.mp3", "--media names no file: 'none.mp3'\nTry 'aligner review --help'.\n" },
        { "review a.txt --port 70000", "'70000' is not a number that --port takes; expected 0 to 65535\nTry 'aligner review --help'.\n" },
        { "formats --jsn", "'--jsn' is not an option of formats; did you mean --json?\nTry 'aligner formats --help'.\n" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_named_and_help_is_pointed_to(string line, string message) =>
        Assert.Equal(new CliResult(1, "", message), await InProcess.RunAsync(line.Split(' ')));
}
