using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aligner.Cli.Commands;
using Aligner.Cli.Running;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>Data that would command the terminal, in every field and name, through every command that shows any.</summary>
public sealed partial class TerminalTests : IDisposable
{
    /// <summary>A title, colours, a return, a change of direction, what cannot be seen, and other ends of lines.</summary>
    private const string Hostile =
        "\u001b]0;owned\u0007\u001b[1;31m\u009b2J\u007f\r\b\u202e\u2066\u200f\u061c\ufeff\u200b\u2028\u2029\U000E0041!";

    private readonly TemporaryFolder _folder = new();

    public TerminalTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs Linux, for its signals, devices and mounts");
        _folder.Write("corpus/c.jsonl", Corpus());
        _folder.Write($"corpus/{Hostile}.jsonl", "{\n");
        _folder.Write($"lessons/{Hostile}.txt",
            $"Length: 0:20\nTitle: A horse{Hostile}\n标题：马{Hostile}\n\n00:05\nOne horse (马{Hostile}) has 5 legs{Hostile}.\n一匹马有七条腿{Hostile}。\n00:75{Hostile}\n");
        _folder.Write($"lessons/{Hostile}.pdf{Hostile}", "");
        _folder.Write("gold.jsonl", $$"""{"document":"d","en":"Another horse.","zh":{{JsonSerializer.Serialize("马" + Hostile)}}}""" + "\n");
        _folder.Write("said.edits.jsonl",
            $"{{\"edits\":1,\"document\":{JsonSerializer.Serialize(Hostile)}}}\n{{\"op\":\"note\",\"by\":{JsonSerializer.Serialize(Hostile)},\"en\":[{{\"id\":\"0123456789abcdef\",\"text\":{JsonSerializer.Serialize(Hostile)}}}],\"text\":{JsonSerializer.Serialize(Hostile)}}}\n");
        _folder.Write("glossary.csv", $"en,zh\n{Hostile},马\n\n");
    }

    public static TheoryData<string> Lines =>
    [
        "align lessons",
        "align lessons --to csv --excel",
        "align lessons --to tmx --report r.json",
        "align lessons -o out/",
        "align lessons -o H.csv",
        "align H --terms H",
        "check corpus",
        "check corpus --json",
        "check lessons --terms glossary.csv",
        "check corpus --baseline corpus/c.jsonl",
        "convert corpus",
        "convert corpus --to csv",
        "convert corpus --to srt",
        "convert corpus -o out/ --to csv",
        "convert corpus/c.jsonl --from tmx",
        "validate corpus/c.jsonl",
        "validate corpus/c.jsonl --json",
        "validate H",
        "merge corpus --by-document",
        "filter corpus --match horse",
        "filter corpus --match (H",
        "dedupe corpus",
        "split corpus -o sets/",
        "sample corpus --count 1",
        "stats corpus",
        "stats corpus --json",
        "search horse corpus",
        "search 马 lessons",
        "search horse corpus --collocates",
        "search horse corpus --json",
        "search (H corpus --regex",
        "terms lessons",
        "terms lessons --to csv",
        "terms corpus --known H",
        "inspect lessons/H.txt",
        "inspect lessons/H.txt --json",
        "formats H",
        "eval gold.jsonl corpus/c.jsonl --diff",
        "eval gold.jsonl H",
        "edits from-table corpus/c.jsonl lessons/H.txt -o H.jsonl",
        "edits from-alignment corpus/c.jsonl lessons/H.txt -o -",
        "edits check said.edits.jsonl lessons/H.txt",
        "edits show said.edits.jsonl",
        "edits show H",
        "review H --no-browser",
        "memory add m.db corpus",
        "memory lookup H H",
        "memory pretranslate H H -o H.csv",
        "lexicon build H -o l.alx",
        "completions H",
        "man H",
        "H",
        "--H",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Nothing_of_it_reaches_the_terminal(string line)
    {
        var result = await RunAsync(line, isTerminal: true);
        Assert.Equal("", Hidden(OwnColours().Replace(result.Output, "${text}")));
        Assert.Equal("", Hidden(result.Error));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_log_of_messages_is_as_safe(string line) =>
        Assert.Equal("", Hidden((await RunAsync(line, isTerminal: false)).Error));

    [Fact]
    public void No_command_is_without_a_line_here() =>
        Assert.Subset(Lines.Select(row => row.Data.Split(' ')[0]).ToHashSet(),
            CommandList.Root([], new CliStreams(Stream.Null, Stream.Null, TextWriter.Null)).Subcommands.Select(command => command.Name)
                .ToHashSet());

    [Theory]
    [InlineData("search horse corpus/c.jsonl")]
    [InlineData("inspect lessons/H.txt")]
    [InlineData("check corpus/c.jsonl")]
    [InlineData("stats corpus/c.jsonl")]
    [InlineData("convert corpus/c.jsonl --to csv")]
    public async Task A_pipe_gets_the_data_as_they_are(string line)
    {
        var result = await RunAsync(line, isTerminal: false);
        Assert.Contains(Hostile.Replace('\r', ' '), result.Output.Replace('\r', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("\\x1B", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_gets_the_bytes_of_a_file()
    {
        var whole = (await RunAsync("convert corpus/c.jsonl", isTerminal: false)).Output;
        await RunAsync("convert corpus/c.jsonl -o same.jsonl", isTerminal: true);
        Assert.Equal(whole, await File.ReadAllTextAsync(Path.Combine(_folder.Path, "same.jsonl"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_found_stands_out_also_behind_escapes()
    {
        var result = await RunAsync("search horse corpus/c.jsonl", isTerminal: true);
        // Whoever runs the tests may want no colours.
        Assert.Contains(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            ? "\u001b[1;31mhorse\u001b[0m" : "[horse]", result.Output, StringComparison.Ordinal);
        Assert.Contains("\\x1B]0;owned\\x07", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_terminal_gets_none_either()
    {
        const string script = "/usr/bin/script";
        Assert.SkipUnless(File.Exists(script), "needs script of bsdutils, which opens a terminal");
        foreach (var line in (string[])["search horse corpus/c.jsonl", "convert corpus --to csv", "convert corpus --to csv -o /dev/stdout",
            "convert corpus --to csv -o /dev/tty", "check corpus", "align lessons -o out/ --quiet --progress none"])
        {
            using var process = ProcessRun.StartOther(_folder.Path, script,
                ["-qec", $"'{string.Join("' '", ProcessRun.Program)}' {line}", "/dev/null"]);
            process.StandardInput.Close();
            // The runtime sets up the keypad of a terminal that it finds; a terminal ends lines with a return.
            var shown = ProcessRun.Finish(process).Output.Replace("\u001b[?1h\u001b=", "", StringComparison.Ordinal)
                .Replace("\r\n", "\n", StringComparison.Ordinal);
            Assert.Contains("\\u202E", shown, StringComparison.Ordinal);
            Assert.Equal("", Hidden(OwnColours().Replace(shown, "${text}")));
        }
    }

    private static string Corpus()
    {
        var text = JsonSerializer.Serialize(Hostile)[1..^1];
        var segment = $$"""{"id":"d{{text}}#1{{text}}","document":"d{{text}}","part":"transcript","start":1,"end":2,"en":"{{text}} The horse{{text}} has 5 legs.","zh":"{{text}}马{{text}}有七条腿。","bead":"1-1","score":0.4,"flags":["f{{text}}"],"terms":[],"speaker":"s{{text}}","en_lang":"en{{text}}","zh_lang":"zh-CN","x{{text}}":1}""";
        return $"{segment}\n{segment}\n{text}\n";
    }

    private async Task<CliResult> RunAsync(string line, bool isTerminal)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var args = line.Split(' ').Select(arg => Located(arg.Replace("H", Hostile, StringComparison.Ordinal)));
        var code = await CommandLineApp.RunAsync([.. args],
            new CliStreams(Stream.Null, output, error, IsInputPiped: true) { Columns = isTerminal ? 100 : null });
        Assert.InRange(code, 0, 3);
        return new CliResult(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>In the folder of the test, where it is a file or a folder.</summary>
    private string Located(string arg) =>
        Path.Exists(Path.Combine(_folder.Path, arg)) || arg.EndsWith('/') || Path.GetExtension(arg).Length > 1
        ? Path.Combine(_folder.Path, arg) : arg;

    /// <summary>The characters that a terminal would obey or hide, as numbers.</summary>
    private static string Hidden(string text) => string.Join(' ', text.EnumerateRunes()
        .Where(rune => rune.Value is not ('\n' or '\t')
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate)
        .Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)));

    [GeneratedRegex("\u001b\\[(?:1|2|33|34|32|1;31)m(?<text>[^\u001b]*)\u001b\\[0m")]
    private static partial Regex OwnColours();
}
