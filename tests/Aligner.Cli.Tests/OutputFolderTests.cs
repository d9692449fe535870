using Aligner.Cli.Output;
using Aligner.Formats;
using Aligner.Formats.Parquet;
using Aligner.Segments;
using Aligner.Tests;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>Documents of any name in an output folder: all of them are there, each in its own file, and nothing is outside.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private static readonly string[] Hostile =
        ["../escaped", "/nowhere/abs", "a/../../../esc", "..", ".", "", "nul\0x", "CON", "C:\\x", "x/./y", "x//y", "a", "./a", "a.csv/b",
            "A", "index", "index.html/x", "\u202Ea", new string('长', 400), new string('长', 400) + "2", "a~2"];

    private readonly TemporaryFolder _folder = new();

    /// <summary>All but a data set for the hub, whose files have names of their own.</summary>
    public static TheoryData<string> Formats => [.. CorpusFormats.All.Select(format => format.Name).Where(name => name != "hf")];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Hostile_names_stay_in_the_folder_and_none_is_lost(string format)
    {
        var input = _folder.Write("in.jsonl", CorpusLines.Of(Hostile));
        var result = await InProcess.RunAsync(["convert", input, "-o", _folder.Path + "/deep/er/out/", "--to", format]);
        Assert.Equal(0, result.Code);
        Assert.Contains($"/deep/er/out/:1:1: warning AL0981: documents whose names no file can have, or another file has: 1", result.Error,
            StringComparison.Ordinal);
        var files = Directory.GetFiles(_folder.Path + "/deep/er/out", "*", SearchOption.AllDirectories);
        var known = CorpusFormats.ByName(format)!;
        Assert.Equal((Hostile.Length * known.Endings.Count) + (format == "html" ? 1 : 0), files.Length);
        Assert.Equal(["in.jsonl"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
        Assert.Equal([_folder.Path + "/deep/er/out"], Directory.GetFileSystemEntries(_folder.Path + "/deep/er"));
    }

    [Fact]
    public async Task What_is_named_otherwise_is_told_once_with_a_count()
    {
        var input = _folder.Write("in.jsonl", CorpusLines.Of("a", "./a", "../b"));
        var output = _folder.Path + "/out/";
        var result = await InProcess.RunAsync(["convert", input, "-o", output, "--to", "csv"]);
        Assert.Equal(
            new CliResult(0, "",
                $"{output}:1:1: warning AL0981: documents whose names no file can have, or another file has: 2; the first, './a', is in 'a~2.csv'\n3 segments read, 3 written; 0 errors, 1 warning\nwrote 3 files: {output}a.csv, {output}a~2.csv, {output}__/b.csv\n"),
            result);
    }

    [Fact]
    public async Task Links_in_the_folder_are_not_followed()
    {
        var outside = Directory.CreateDirectory(_folder.Path + "/outside").FullName;
        var output = Directory.CreateDirectory(_folder.Path + "/out").FullName;
        _folder.Write("outside/kept.csv", "kept");
        Directory.CreateSymbolicLink(output + "/sub", outside);
        File.CreateSymbolicLink(output + "/kept.csv", outside + "/kept.csv");
        Directory.CreateDirectory(output + "/taken.csv");
        var result = await InProcess.RunAsync(
            ["convert", _folder.Write("in.jsonl", CorpusLines.Of("sub/x", "kept", "taken")), "-o", output, "--to", "csv"]);
        Assert.Equal(0, result.Code);
        Assert.Equal("kept", File.ReadAllText(outside + "/kept.csv"));
        Assert.Equal([outside + "/kept.csv"], Directory.GetFiles(outside));
        Assert.Equal(["kept.csv", "sub/kept.csv", "sub~2/x.csv", "taken~2.csv"], FilesIn(output));
        Assert.Null(new FileInfo(output + "/kept.csv").LinkTarget);
    }

    [Theory]
    [InlineData(false, "A a é e\u0301")]
    [InlineData(true, "A a~2 é e\u0301~2")]
    public void Names_that_are_one_where_case_does_not_count_get_files_of_their_own(bool folds, string expected)
    {
        using var folder = new OutputFolder(OutputPlan.Make(_folder.Path + "/", []).Plan!, ExportOptions.Default, folds);
        Assert.Equal(expected, string.Join(' ', "A a é e\u0301".Split(' ').Select(folder.NameOf)));
    }

    [Fact]
    public void Shards_are_named_when_their_number_is_known_and_take_the_place_of_old_ones()
    {
        _folder.Write("set/data/train-00002-of-00003.parquet", "old");
        _folder.Write("set/data/train-00000-of-00001.parquet", "old");
        _folder.Write("set/data/test-00000-of-00001.parquet", "another split");
        Segment segment = new()
        {
            Id = "a#1",
            Document = "a",
            Part = Part.Transcript,
            Level = Level.Sentence,
            English = "The kiln is old.",
            Chinese = "窑很旧。",
            Bead = "1-1",
        };
        using var output = new CorpusOutput(OutputPlan.Make(_folder.Path + "/set/", [new HfFormat { ShardLength = 1 }]).Plan!,
            ExportOptions.Default, Stream.Null, _ => { });
        output.Begin("a");
        output.Write(segment);
        output.Write(segment with { Id = "a#2" });
        output.Complete();
        string[] expected = ["README.md", "data/test-00000-of-00001.parquet", "data/train-00000-of-00002.parquet",
            "data/train-00001-of-00002.parquet"];
        Assert.Equal(expected, FilesIn(_folder.Path + "/set"));
        Assert.Equal([.. expected[2..].Select(name => $"{_folder.Path}/set/{name}")], output.Accounts.Single().Beside);
    }

    [Fact]
    public void A_file_of_one_format_is_not_that_of_another()
    {
        using var folder = new OutputFolder(
            OutputPlan.Make(_folder.Path + "/", [CorpusFormats.ByName("xces")!, CorpusFormats.ByName("intertext")!]).Plan!,
            ExportOptions.Default, folds: false);
        Assert.Equal("a", folder.NameOf("a"));
        Assert.Equal("a.xces~2", folder.NameOf("a.xces"));
    }

    [Fact]
    public async Task The_report_is_no_file_of_a_document()
    {
        _folder.Write("in/a.txt", "Length: 0:15\n\n00:05\nOne horse.\n一匹马。\n");
        var report = _folder.Path + "/out/a.csv";
        var result = await InProcess.RunAsync(
            ["align", _folder.Path + "/in", "-o", _folder.Path + "/out/", "--to", "csv", "--report", report]);
        Assert.Equal(0, result.Code);
        Assert.StartsWith("{", File.ReadAllText(report), StringComparison.Ordinal);
        Assert.Contains("One horse.", File.ReadAllText(_folder.Path + "/out/a~2.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_have_one_page_of_contents()
    {
        var output = _folder.Path + "/sets/";
        var input = _folder.Write("in.jsonl", CorpusLines.Of(Enumerable.Range(0, 40).Select(number => $"../{number}")));
        var result = await InProcess.RunAsync(["split", input, "-o", output, "--to", "html", "--dev", "0.3", "--test", "0.3"]);
        Assert.Equal(0, result.Code);
        Assert.Equal(["dev.html", "index.html", "test.html", "train.html"], FilesIn(output));
        var index = File.ReadAllText(output + "index.html");
        Assert.All(["train", "dev", "test"], name => Assert.Contains($"<a href=\"{name}.html\">", index, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Documents_of_one_name_from_several_corpora_all_survive()
    {
        foreach (var month in (string[])["may", "june", "july"])
        {
            _folder.Write($"in/{month}/talk.jsonl",
                CorpusLines.Of("talk").Replace("One tea.", $"Tea in {month}.", StringComparison.Ordinal));
        }

        var output = _folder.Path + "/out";
        var result = await InProcess.RunAsync(["convert", _folder.Path + "/in", "-o", output, "--to", "csv"]);
        Assert.Equal(0, result.Code);
        Assert.Equal(["talk.csv", "talk~2.csv", "talk~3.csv"], FilesIn(output));
        Assert.Equal(["july", "june", "may"],
            Directory.GetFiles(output).Order(StringComparer.Ordinal)
                .Select(file => File.ReadAllText(file).Split("Tea in ")[1].Split('.')[0]));
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))
        .Order(StringComparer.Ordinal);
}
