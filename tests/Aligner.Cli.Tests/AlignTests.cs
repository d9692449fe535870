using System.Text;
using System.Text.Json;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class AlignTests : IDisposable
{
    private const string Lesson = "Length: 01:00\n00:05\nOne.\n一。\n00:30\nTwo.\n二。\n";

    private readonly TemporaryFolder _folder = new();

    private string At(string name) => Path.Combine(_folder.Path, name);

    private string Write(string name, string text) => _folder.Write(name, Encoding.UTF8.GetBytes(text));

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_committed_corpus_is_what_the_seeds_give_to_the_byte()
    {
        var result = await InProcess.RunAsync(["align", Path.Combine(Project.Root, "seeds"), "-o", _folder.Path, "--to", "tmx,csv,jsonl"]);
        Assert.Equal(0, result.Code);
        var corpus = Path.Combine(Project.Root, "corpus");
        Assert.Equal(Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(corpus, path))
            .Order(StringComparer.Ordinal), Files());
        Assert.All(Files(), file => Assert.Equal(File.ReadAllBytes(Path.Combine(corpus, file)), File.ReadAllBytes(At(file))));
    }

    [Fact]
    public async Task The_shared_documents_give_two_corpora_one_error_and_closed_accounts()
    {
        var seeds = SharedMaterial.Path("seeds");
        var result = await InProcess.RunAsync(
            ["align", seeds, "-o", _folder.Path, "--to", "tmx,csv,jsonl", "--level", "cue", "--report", At("report.json")]);
        Assert.Equal(2, result.Code);
        Assert.Contains("3 documents, 45 cues, 50 segments; 1 error, 2 warnings\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(7, Files().Count());
        using var report = JsonDocument.Parse(File.ReadAllBytes(At("report.json")));
        Assert.True(report.RootElement.GetProperty("totals").GetProperty("closed").GetBoolean());
        Assert.Equal([22, 23, 0],
            report.RootElement.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("cues").GetInt32()));
    }

    [Fact]
    public async Task One_file_holds_the_corpus_of_all_inputs()
    {
        var result = await InProcess.RunAsync(["align", Write("b.txt", Lesson), Write("a.txt", Lesson), "-o", At("all.jsonl")]);
        Assert.Equal(new CliResult(0, "", $"2 documents, 4 cues, 4 segments; 0 errors, 0 warnings\nwrote 1 file: {At("all.jsonl")}\n"),
            result);
        Assert.Equal(["b#00:05/1", "b#00:30/1", "a#00:05/1", "a#00:30/1"],
            File.ReadLines(At("all.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_folder_is_read_with_its_subfolders_in_a_stable_order_and_mirrored()
    {
        foreach (var name in (string[])["in/b.txt", "in/a/z.txt", "in/a.txt", "in/picture.png", "in/.hidden.txt", "in/.git/x.txt"])
            Write(name, Lesson);
        var result = await InProcess.RunAsync(["align", At("in"), "-o", At("out"), "--to", "csv"]);
        Assert.Equal(0, result.Code);
        Assert.Contains("passed over 1 file of other kinds: 1 .png (", result.Error, StringComparison.Ordinal);
        Assert.Equal(["out/a.csv", "out/a/z.csv", "out/b.csv"], Files().Where(file => file.StartsWith("out", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Standard_input_and_output_are_data_only()
    {
        var result = await InProcess.RunAsync(["align", "-", "--to", "csv"], Encoding.UTF8.GetBytes(Lesson));
        Assert.Equal(0, result.Code);
        Assert.StartsWith("id,document,", result.Output, StringComparison.Ordinal);
        Assert.Equal(3, result.Output.Count(c => c == '\n'));
        Assert.Contains("\nstdin#00:05/1,stdin,transcript,sentence,5.000,30.000,exact,One.,一。,1-1,", result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_of_one_name_keep_what_tells_them_apart()
    {
        var result = await InProcess.RunAsync(["align", Write("x.txt", Lesson), Write("x.md", Lesson), "-o", "-"]);
        Assert.Equal(["x.txt", "x.md"],
            result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("document").GetString()!).Distinct());
    }

    [Fact]
    public async Task Parts_are_selected()
    {
        var lesson = "A Title\n题目\nSynopsis: Short.\n简介：短。\n" + Lesson;
        var result = await InProcess.RunAsync(["align", Write("x.txt", lesson), "--part", "title,synopsis"]);
        Assert.Equal(["title", "synopsis"],
            result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("part").GetString()));
    }

    [Fact]
    public async Task A_page_that_was_written_beside_its_source_is_no_source()
    {
        var lesson = Write("lesson.txt", "Length: 0:15\n\n00:05\nOne horse.\n一匹马。\n");
        var page = Path.Combine(Path.GetDirectoryName(lesson)!, "lesson.html");
        Assert.Equal(0, (await InProcess.RunAsync(["align", lesson, "-o", page, "-q"])).Code);
        var result = await InProcess.RunAsync(["align", lesson, page, "--to", "csv"]);
        Assert.Equal((0, $"{page}:1:1: warning AL0013: the file is a page that aligner wrote, and is passed over; give what it was made of\n1 document, 1 cue, 1 segment; 0 errors, 1 warning\n"), (result.Code, result.Error));
    }

    [Fact]
    public async Task What_is_not_sure_enough_goes_to_the_rejects()
    {
        var lesson = Write("x.txt",
            "Length: 01:00\n00:05\nThe bridge was rebuilt in 1953.\n这座桥在1953年重建。\n00:30\nPurple monkeys sing.\n会议于三点开始，请各位准时出席。\n");
        var result = await InProcess.RunAsync(
            ["align", lesson, "-o", At("kept.jsonl"), "--min-score", "0.9", "--rejects", At("rejects.csv"), "--report", At("report.json")]);
        Assert.Equal(0, result.Code);
        Assert.Equal(["x#00:05/1"],
            File.ReadLines(At("kept.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        Assert.Contains("\nx#00:30/1,", File.ReadAllText(At("rejects.csv")), StringComparison.Ordinal);
        var document = JsonDocument.Parse(File.ReadAllBytes(At("report.json"))).RootElement.GetProperty("documents")[0];
        Assert.True(document.GetProperty("english").GetProperty("rejected").GetInt32() > 0);
        Assert.True(document.GetProperty("closed").GetBoolean());
    }

    [Fact]
    public async Task A_glossary_that_cannot_be_read_stops_the_run()
    {
        var terms = Write("terms.csv", "english,chinese\na,b\n");
        var result = await InProcess.RunAsync(["align", Write("x.txt", Lesson), "--terms", terms]);
        Assert.Equal(new CliResult(2, "", $"{terms}:1:1: error AL0702: the header row lacks a column; expected the columns en and zh\n"),
            result);
    }

    [Fact]
    public async Task A_lexicon_that_is_none_stops_the_run()
    {
        var lexicon = Write("x.alx", "no lexicon");
        var result = await InProcess.RunAsync(["align", Write("x.txt", Lesson), "--lexicon", lexicon]);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.StartsWith($"{lexicon}:1:1: error AL0704: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_pair_is_left_out_of_TMX_and_said()
    {
        var result = await InProcess.RunAsync(["align", Write("x.txt", Lesson + "00:40\nThree.\n"), "-o", At("x.tmx")]);
        Assert.Equal(0, result.Code);
        Assert.EndsWith($"1 document, 3 cues, 3 segments (1 with one side only); 0 errors, 1 warning\n1 segment left out of tmx, which takes whole pairs only\nwrote 1 file: {At("x.tmx")}\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_read_is_written_though_other_inputs_cannot()
    {
        var missing = At("none.txt");
        var result = await InProcess.RunAsync(["align", missing, Write("empty.txt", ""), Write("x.txt", Lesson), "-o", At("x.csv")]);
        Assert.Equal(2, result.Code);
        Assert.StartsWith($"{missing}:1:1: error AL0001: no such file or folder\n{At("empty.txt")}:1:1: error AL0004: the file is empty\n1 document, ", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(At("x.csv")));
    }

    [Fact]
    public async Task Nothing_to_align_writes_nothing_and_keeps_what_is_there()
    {
        Write("old.tmx", "old");
        var result = await InProcess.RunAsync(["align", Write("x.txt", "An article.\n"), "-o", At("old.tmx")]);
        Assert.Equal(2, result.Code);
        Assert.Equal("old", File.ReadAllText(At("old.tmx")));
        Assert.Equal(["old.tmx", "x.txt"], Files());
    }

    [Fact]
    public async Task A_folder_without_sources_is_an_error()
    {
        Directory.CreateDirectory(At("empty"));
        var result = await InProcess.RunAsync(["align", At("empty")]);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.StartsWith($"{At("empty")}:1:1: error AL0005: the folder has no file to read; looked for .json .json3 .bcc .otr .ttml .dfxp .srv1 .srv2 .srv3 .smi .sami .eaf .exb .textgrid .cha .vtt .webvtt .ass .ssa .srt .lrc .sub .mpl .mpl2 .md .txt .sbv .markdown .text .docx .docm .odt .fodt .html .htm .xhtml .epub\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_said()
    {
        Write("file", "x");
        var result = await InProcess.RunAsync(["align", Write("x.txt", Lesson), "-o", At("file/x.csv")]);
        Assert.Equal(2, result.Code);
        Assert.StartsWith("cannot write: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_and_the_date_comes_from_outside()
    {
        Write("x.txt", Lesson);
        var first = ProcessRun.Run(_folder.Path, "align", "x.txt", "--to", "tmx");
        Assert.Equal(first.Output, ProcessRun.Run(_folder.Path, "align", "x.txt", "--to", "tmx").Output);
        Assert.DoesNotContain("creationdate", first.Output, StringComparison.Ordinal);
        Assert.Contains("creationdate=\"20260501T120000Z\"",
            ProcessRun.Run(_folder.Path, "align", "x.txt", "--to", "tmx", "--date", "2026-05-01T12:00:00Z").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_deck_with_sound_needs_ffmpeg_and_says_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talk.txt", "00:05\nHello, everyone.\n大家好。\n");
        var result = ProcessRun.Bash(folder.Path,
            "program=$(command -v dotnet); ln -s \"$program\" dotnet; PATH=$PWD; aligner align talk.txt -o talk.apkg --media talk.mp3");
        Assert.Equal(2, result.Code);
        Assert.EndsWith("cannot write: the sound of an Anki deck is cut with ffmpeg, which is in no folder of PATH; install it, or leave "
            + "--media out\n", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "talk.apkg")));
    }
}
