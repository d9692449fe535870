using System.CommandLine;
using Aligner.Cli.Commands;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>Files and command lines that once ended a run: each is told, and the rest is done.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Good = "{\"id\":\"good#1\",\"document\":\"good\",\"en\":\"The lamp is lit.\",\"zh\":\"灯亮了。\"}\n";
    private static readonly byte[] DamagedGzip = [0x1F, 0x8B, 0x08, .. "a lamp, a lamp, a lamp"u8];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> CorpusCommands =>
        ["stats", "convert", "merge", "merge --by-document", "dedupe", "filter", "sample --count 9", "search lamp", "terms", "check"];

    [Theory]
    [MemberData(nameof(CorpusCommands))]
    public async Task A_damaged_archive_is_told_and_the_file_beside_it_read(string command)
    {
        var bad = _folder.Write("in/bad.jsonl.gz", DamagedGzip);
        _folder.Write("in/good.jsonl", Good);
        var result = await InProcess.RunAsync([.. command.Split(' '), _folder.Path + "/in"]);
        Assert.Equal(2, result.Code);
        Assert.StartsWith($"{bad}:1:1: error AL0903: cannot be read to its end: The archive entry was compressed using an unsupported compression method.\n", result.Error, StringComparison.Ordinal);
        Assert.True(result.Output.Length > 0 || result.Error.Contains("1 document, 1 segment", StringComparison.Ordinal), result.Error);
    }

    [Theory]
    [InlineData("stats -",
        "stdin:1:1: error AL0903: cannot be read to its end: The archive entry was compressed using an unsupported compression method.\n")]
    [InlineData("check -",
        "stdin:1:1: error AL0903: cannot be read to its end: The archive entry was compressed using an unsupported compression method.\n0 "
            + "documents, 0 segments: nothing found\n")]
    [InlineData("validate -",
        "stdin:1:1: error AL0002: cannot be read: The archive entry was compressed using an unsupported compression method.\n")]
    [InlineData("align -",
        "stdin:1:1: error AL0008: the gzip data are damaged or cut off\n0 documents, 0 cues, 0 segments; 1 error, 0 warnings\n")]
    [InlineData("inspect -", "stdin:1:1: error AL0008: the gzip data are damaged or cut off\n")]
    public async Task A_damaged_archive_is_told_that_comes_down_a_pipe(string command, string error) =>
        Assert.Equal(new CliResult(2, "", error), await InProcess.RunAsync(command.Split(' '), DamagedGzip));

    public static TheoryData<string> Formats => [.. CorpusFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Control_characters_in_every_field_are_written_in_every_format(string format)
    {
        var odd = "o\\u0001\\u001b\\ufffe\\uffffd";
        var corpus = _folder.Write("odd.jsonl",
            $"{{\"id\":\"{odd}\",\"document\":\"odd\",\"start\":1,\"end\":2,\"en\":\"{odd} lamp\",\"zh\":\"灯{odd}\",\"bead\":\"{odd}\",\"flags\":[\"{odd}\"],\"terms\":[\"{odd}\"],\"speaker\":\"{odd}\",\"explain\":\"{odd}\",\"en_lang\":\"{odd}\",\"zh_lang\":\"zh-\\u0000TW\"}}\n");
        var result = await InProcess.RunAsync(["convert", corpus, "-o", _folder.Path + "/out/", "--to", format]);
        Assert.Equal(0, result.Code);
        Assert.StartsWith(
            $"{corpus}:1:339: warning AL0913: the value of 'en_lang' is passed over; expected a language tag\n{corpus}:1:378: warning AL0913: the value of 'zh_lang' is passed over; expected a language tag\n1 segment read, ",
            result.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--en-lang", "e\u0001n",
        "'e\\x01n' is not a language tag; --en-lang takes one such as en-GB or zh-TW\nTry 'aligner convert --help'.\n")]
    [InlineData("--zh-lang", "zh cn",
        "'zh cn' is not a language tag; --zh-lang takes one such as en-GB or zh-TW\nTry 'aligner convert --help'.\n")]
    public async Task A_language_tag_on_the_command_line_is_one(string option, string tag, string error) =>
        Assert.Equal(new CliResult(1, "", error), await InProcess.RunAsync(["convert", "x", option, tag]));

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public void A_date_in_the_environment_is_told_by_its_own_name(string date)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux, for its signals, devices and mounts");
        _folder.Write("good.jsonl", Good);
        Assert.Equal(
            new CliResult(1, "", $"SOURCE_DATE_EPOCH is '{date}'; expected seconds since 1970\nTry 'aligner convert --help'.\n"),
            ProcessRun.Bash(_folder.Path, $"export SOURCE_DATE_EPOCH={date}; aligner convert good.jsonl --to tmx"));
    }

    public static TheoryData<string, string> Options
    {
        get
        {
            var options = new TheoryData<string, string>();
            foreach (var command in AllCommands())
            {
                foreach (var option in command.Options.Where(
                    option => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool)))
                {
                    options.Add(CommandList.PathOf(command), option.Name);
                }
            }

            return options;
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public async Task An_option_without_its_value_or_with_two_is_named(string command, string name)
    {
        var option = AllCommands().Single(other => CommandList.PathOf(other) == command).Options.Single(other => other.Name == name);
        var words = command.Split(' ')[1..];
        Assert.Equal(new CliResult(1, "", $"{name} needs a value\nTry '{command} --help'.\n"), await InProcess.RunAsync([.. words, name]));
        Assert.Equal(new CliResult(1, "", $"{name} is empty: {option.Description}\nTry '{command} --help'.\n"),
            await InProcess.RunAsync([.. words, name, ""]));
        if (option.Arity.MaximumNumberOfValues == 1)
        {
            Assert.Equal(new CliResult(1, "", $"{name} is given 2 times; it takes one value\nTry '{command} --help'.\n"),
                await InProcess.RunAsync([.. words, name, "a", name, "b"]));
        }
    }

    [Theory]
    [InlineData("convert",
        "the input is empty: Corpora: files, folders, or - for standard input, which is read too where nothing is named and something is "
            + "piped in.")]
    [InlineData("align", "the input is empty: Files, folders (read with their subfolders) or - for standard input.")]
    [InlineData("inspect", "the input is empty: A file, a folder of WebVTT segments, or - for standard input.")]
    [InlineData("validate", "the file is empty: The corpus, recognised by its content.")]
    public async Task An_empty_input_is_named(string command, string message) =>
        Assert.Equal(new CliResult(1, "", $"{message}\nTry 'aligner {command} --help'.\n"), await InProcess.RunAsync([command, ""]));

    [Fact]
    public async Task A_path_has_no_zero_character() =>
        Assert.Equal(new CliResult(1, "", "the input has the character U+0000, which no name has\nTry 'aligner convert --help'.\n"),
            await InProcess.RunAsync(["convert", "a\0b"]));

    [Fact]
    public async Task Two_formats_with_files_of_one_name_do_not_go_together() =>
        Assert.Equal(
            new CliResult(1, "",
                "xliff and xliff12 are files of one name, that of the document with .xlf; choose one of them\nTry 'aligner convert "
                    + "--help'.\n"),
            await InProcess.RunAsync(["convert", "x", "-o", _folder.Path + "/out/", "--to", "tmx,xliff,xliff12"]));

    private static IEnumerable<Command> AllCommands()
    {
        var root = CommandList.Root([], new CliStreams(Stream.Null, Stream.Null, TextWriter.Null));
        return root.Subcommands.SelectMany(command => command.Subcommands.Count == 0 ? [command] : command.Subcommands.AsEnumerable());
    }
}
