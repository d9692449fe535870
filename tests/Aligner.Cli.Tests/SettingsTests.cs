using System.Text;
using System.Text.Json;
using Aligner.Quality;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>Settings are found from the current folder upwards, so that these run as processes.</summary>
public sealed class SettingsTests : IDisposable
{
    private static readonly string SchemaPath = Path.Combine(Project.Root, "src", "Aligner.Cli", "Configuration", "aligner.schema.json");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CliResult Run(string settings, params string[] args)
    {
        _folder.Write("aligner.json", Encoding.UTF8.GetBytes(settings));
        _folder.Write("below/lesson.txt", "Length: 00:20\n00:05\nIt rose to 500,000.\n增长至40万家。\n"u8.ToArray());
        return ProcessRun.Run(Path.Combine(_folder.Path, "below"), args);
    }

    [Fact]
    public void They_set_severities_and_when_a_check_fails() =>
        Assert.Equal(3, Run("""{ "checks": { "numbers": "note" }, "failOn": "note" }""", "check", "lesson.txt").Code);

    [Theory]
    [InlineData("""{ "checks": { "all": "off" }, "failOn": "note" }""", 0)]
    [InlineData("""{ "checks": { "all": "off", "numbers": "note" }, "failOn": "note" }""", 3)]
    public void All_is_every_check_and_what_comes_after_it_an_exception(string settings, int code) =>
        Assert.Equal(code, Run(settings, "check", "lesson.txt").Code);

    [Fact]
    public void The_command_line_wins() =>
        Assert.Equal(0, Run("""{ "checks": { "numbers": "error" }, "failOn": "note" }""", "check", "lesson.txt", "--severity",
            "numbers=note", "--fail-on", "warning").Code);

    [Fact]
    public void They_set_language_tags()
    {
        var result = Run("""{ "languages": { "en": "en-GB", "zh": "zh-SG" } }""", "align", "lesson.txt", "--to", "tmx");
        Assert.Contains("xml:lang=\"en-GB\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("xml:lang=\"zh-SG\"", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "../aligner.json:1:2: error AL1032: not well-formed JSON\n")]
    [InlineData("""{ "terms": "\ud800" }""", "../aligner.json:1:1: error AL1032: a name or a text in it is not Unicode; expected UTF-8\n")]
    [InlineData("[]", "../aligner.json:1:1: error AL1033: the file is not an object\n")]
    [InlineData("""{ "failOm": "error" }""",
        "../aligner.json:1:1: error AL1033: 'failOm' is not a setting; did you mean failOn? Choose from $schema, checks, failOn, terms, "
            + "languages\n")]
    [InlineData("""{ "failOn": 1 }""", "../aligner.json:1:1: error AL1033: failOn is 1; expected none, error, warning, note\n")]
    [InlineData("""{ "checks": { "numbers": "loud" } }""",
        "../aligner.json:1:1: error AL1033: numbers is \"loud\"; expected off, note, warning, error\n")]
    public void What_is_wrong_with_them_is_named(string settings, string message) =>
        Assert.Equal(new CliResult(2, "", message), Run(settings, "check", "lesson.txt"));

    [Theory]
    [InlineData("check lesson.txt",
        "turns off the check spacing; sets the check numbers to note; sets the check quotes to error; sets --fail-on error; sets --terms "
            + "../g.csv\n")]
    [InlineData("check lesson.txt --severity spacing=note,numbers=error --fail-on none --terms ../g.csv",
        "sets the check quotes to error\n")]
    [InlineData("check --list", "turns off the check spacing; sets the check numbers to note; sets the check quotes to error\n")]
    [InlineData("align lesson.txt --quiet", "sets --en-lang en-GB; sets --zh-lang zh-SG\n")]
    [InlineData("align lesson.txt --quiet --check --zh-lang zh-TW",
        "turns off the check spacing; sets the check numbers to note; sets the check quotes to error; sets --en-lang en-GB\n")]
    [InlineData("align lesson.txt --quiet --en-lang en --zh-lang zh-TW", null)]
    [InlineData("convert corpus.jsonl", "sets --en-lang en-GB; sets --zh-lang zh-SG\n")]
    [InlineData("stats corpus.jsonl", null)]
    [InlineData("formats", null)]
    public void What_they_change_is_told_in_a_line(string line, string? told)
    {
        _folder.Write("g.csv", "en,zh\ntea,茶\n"u8.ToArray());
        _folder.Write("below/corpus.jsonl", "{\"en\":\"Tea.\",\"zh\":\"茶。\"}\n"u8.ToArray());
        const string settings =
            """{ "checks": { "spacing": "off", "quotes": "error", "numbers": "note", "pairing": "error" }, "failOn": "error", "terms": "g.csv", "languages": { "en": "en-GB", "zh": "zh-SG" } }""";
        var error = Run(settings, line.Split(' ')).Error;
        Assert.Equal(told is null ? "" : "../aligner.json: " + told, error.StartsWith("../aligner.json", StringComparison.Ordinal)
            ? error[..(error.IndexOf('\n', StringComparison.Ordinal) + 1)] : "");
    }

    [Fact]
    public void That_no_check_is_left_is_told() =>
        Assert.Equal("../aligner.json: turns off every check\n1 document, 1 segment: nothing found\n",
            Run("""{ "checks": { "all": "off" } }""", "check", "lesson.txt").Error);

    [Theory]
    [InlineData("mkdir aligner.json", "is a folder; settings are in a regular file")]
    [InlineData("mkfifo aligner.json", "is a named pipe; settings are in a regular file")]
    [InlineData("ln -s /dev/zero aligner.json", "is a device; settings are in a regular file")]
    [InlineData("truncate -s 1048577 aligner.json", "has more than 1 MiB; settings are shorter")]
    [InlineData("truncate -s 100G aligner.json", "has more than 1 MiB; settings are shorter")]
    public void They_are_a_regular_file_of_bounded_length(string made, string message)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux, for its signals, devices and mounts");
        Assert.Equal(new CliResult(2, "", $"aligner.json:1:1: error AL1034: {message}\n"),
            ProcessRun.Bash(_folder.Path, $"{made}; aligner formats"));
    }

    [Fact]
    public void Of_what_is_wrong_the_first_is_told()
    {
        var error = Run($$"""{ {{string.Join(", ", Enumerable.Range(0, 1000).Select(number => $"\"x{number}\": 1"))}} }""", "check",
            "lesson.txt").Error;
        Assert.Equal(20, error.Count(letter => letter == '\n'));
        Assert.Equal($"../aligner.json:1:1: error AL1033: failOn is \"{new string('x', 59)}…; expected none, error, warning, note\n",
            Run($$"""{ "failOn": "{{new string('x', 1000)}}" }""", "formats").Error);
    }

    [Fact]
    public void The_schema_knows_every_check()
    {
        var schema = JsonDocument.Parse(File.ReadAllBytes(SchemaPath)).RootElement;
        var pattern = schema.GetProperty("properties").GetProperty("checks").GetProperty("patternProperties").EnumerateObject()
            .Single().Name;
        Assert.All(CheckKinds.All, kind => Assert.Matches(pattern, kind.Name));
        Assert.All(CheckKinds.All, kind => Assert.Matches(pattern, kind.Code));
    }

    [Fact]
    public void Segments_are_flagged_by_what_is_found()
    {
        var result = Run("{}", "align", "lesson.txt", "--check");
        Assert.Equal("check-numbers", JsonDocument.Parse(result.Output).RootElement.GetProperty("flags")[0].GetString());
        Assert.Contains("<prop type=\"x-flag\">check-numbers</prop>", Run("{}", "align", "lesson.txt", "--check", "--to", "tmx").Output,
            StringComparison.Ordinal);
    }
}
