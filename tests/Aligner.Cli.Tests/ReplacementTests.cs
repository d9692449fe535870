using System.IO.Compression;
using System.Text;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>What a run does not replace unless it is told twice, and what it is not to write twice.</summary>
public sealed class ReplacementTests : IDisposable
{
    private const string Lesson = "Length: 0:15\n\n00:05\nOne horse.\n一匹马。\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lesson.txt", "lesson.txt")]
    [InlineData("lesson.txt", "in/../lesson.txt")]
    [InlineData("lesson.txt", "link.txt")]
    [InlineData("in", "in/talk.txt")]
    [InlineData("in", "link/talk.txt")]
    public async Task A_source_is_no_place_for_a_corpus(string input, string output)
    {
        WriteSources();
        var target = _folder.Path + "/" + output;
        var refused = await InProcess.RunAsync(["align", _folder.Path + "/" + input, "-o", target, "--to", "csv"]);
        Assert.Equal(new CliResult(2, "",
            $"{target}:1:1: error AL0982: is a source of this run and is not replaced by a corpus; --force replaces it\n"), refused);
        Assert.Equal(Lesson, File.ReadAllText(target));
        Assert.Equal(0, (await InProcess.RunAsync(
            ["align", _folder.Path + "/" + input, "-o", target, "--to", "csv", "--force", "-q"])).Code);
        Assert.StartsWith("id,", File.ReadAllText(target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_folder_the_other_documents_are_written()
    {
        _folder.Write("in/a.txt", Lesson);
        _folder.Write("in/b.srt", "1\n00:00:01,000 --> 00:00:02,000\nOne horse.\n一匹马。\n");
        var source = File.ReadAllText(_folder.Path + "/in/b.srt");
        var result = await InProcess.RunAsync(["align", _folder.Path + "/in", "-o", _folder.Path + "/in/", "--to", "srt"]);
        Assert.Equal(2, result.Code);
        Assert.Contains($"{_folder.Path}/in/b.srt:1:1: error AL0982: is a source of this run and is not replaced by a corpus; --force replaces it\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(source, File.ReadAllText(_folder.Path + "/in/b.srt"));
        Assert.True(File.Exists(_folder.Path + "/in/a.srt"));
    }

    [Fact]
    public async Task A_corpus_is_converted_onto_itself_where_it_was_read_without_error()
    {
        var corpus = _folder.Write("a.jsonl", CorpusLines.Of("a", "b"));
        Assert.Equal(0, (await InProcess.RunAsync(["filter", corpus, "--match", "en:tea", "-o", corpus])).Code);
        var written = File.ReadAllText(corpus);
        Assert.Equal(2, written.Count(c => c == '\n'));
        var damaged = written + "{\"en\":\n";
        File.WriteAllText(corpus, damaged);
        foreach (var command in (string[])["convert", "filter", "dedupe", "merge"])
        {
            var result = await InProcess.RunAsync([command, corpus, "-o", corpus]);
            Assert.Equal(2, result.Code);
            Assert.Contains($"{corpus}:1:1: error AL0984: was not read without error and stays as it was; --force replaces it with what could be read\n", result.Error, StringComparison.Ordinal);
            Assert.Equal(damaged, File.ReadAllText(corpus));
        }

        Assert.Equal(2, (await InProcess.RunAsync(["convert", corpus, "-o", corpus, "--force"])).Code);
        Assert.Equal(written, File.ReadAllText(corpus));
    }

    [Fact]
    public async Task Beside_itself_a_damaged_corpus_is_written_as_far_as_it_can_be_read()
    {
        var corpus = _folder.Write("a.jsonl", CorpusLines.Of("a") + "{\"en\":\n");
        var result = await InProcess.RunAsync(["convert", corpus, "-o", _folder.Path + "/b.jsonl"]);
        Assert.Equal(2, result.Code);
        Assert.Single(File.ReadLines(_folder.Path + "/b.jsonl"));
    }

    [Theory]
    [InlineData("review.xlsx", null)]
    [InlineData("reviews/", "reviews/lesson.xlsx")]
    public async Task A_workbook_in_which_a_person_worked_is_kept(string output, string? file)
    {
        var lesson = _folder.Write("lesson.txt", Lesson);
        var (target, book) = (_folder.Path + "/" + output, _folder.Path + "/" + (file ?? output));
        string[] align = ["align", lesson, "-o", target, "--to", "xlsx"];
        Assert.Equal(0, (await InProcess.RunAsync(align)).Code);
        Assert.Equal(0, (await InProcess.RunAsync(align)).Code);
        Edit(book, "One horse.", "One steed.");
        var edited = File.ReadAllBytes(book);
        var refused = await InProcess.RunAsync(align);
        Assert.Equal(2, refused.Code);
        Assert.StartsWith($"{book}:1:1: error AL0983: is a workbook with other cells than were written, and is not replaced; --force replaces it, convert reads what is in it\n", refused.Error, StringComparison.Ordinal);
        Assert.Equal(edited, File.ReadAllBytes(book));
        Assert.Equal(0, (await InProcess.RunAsync([.. align, "--force"])).Code);
        Assert.NotEqual(edited, File.ReadAllBytes(book));
    }

    [Theory]
    [InlineData("align lesson.txt -o a.csv --rejects a.csv", "-o and --rejects name one file: 'a.csv'; each needs its own")]
    [InlineData("align lesson.txt -o a.csv --report ./in/../a.csv", "-o and --report name one file: './in/../a.csv'; each needs its own")]
    [InlineData("align lesson.txt -o link/a.csv --report in/a.csv", "-o and --report name one file: 'in/a.csv'; each needs its own")]
    [InlineData("align lesson.txt -o a.csv --rejects r.csv --report r.csv",
        "--rejects and --report name one file: 'r.csv'; each needs its own")]
    [InlineData("align lesson.txt -o a.xces.xml --report a.xces.zh.xml",
        "-o and --report name one file: 'a.xces.zh.xml'; each needs its own")]
    [InlineData("align lesson.txt -o out --report out", "-o and --report name one file: 'out'; each needs its own")]
    [InlineData("align lesson.txt --report /dev/stdout", "-o and --report name one file: '/dev/stdout'; each needs its own")]
    [InlineData("align lesson.txt --report link.txt", "--report names an input, which it would replace: 'link.txt'")]
    [InlineData("check lesson.txt --sarif r --html ./r", "--sarif and --html name one file: './r'; each needs its own")]
    [InlineData("check lesson.txt --baseline known.jsonl --sarif known.jsonl",
        "--sarif names an input, which it would replace: 'known.jsonl'")]
    [InlineData("check in --html in/talk.txt", "--html names an input, which it would replace: 'in/talk.txt'")]
    [InlineData("stats known.jsonl --html known.jsonl", "--html names an input, which it would replace: 'known.jsonl'")]
    [InlineData("terms lesson.txt --known known.jsonl -o known.jsonl", "-o names an input, which it would replace: 'known.jsonl'")]
    [InlineData("lexicon build known.jsonl -o known.jsonl", "-o names an input, which it would replace: 'known.jsonl'")]
    [InlineData("validate known.jsonl --fix -o known.jsonl", "-o names an input, which it would replace: 'known.jsonl'")]
    public void One_file_for_two_things_is_a_mistake(string line, string message)
    {
        WriteSources();
        _folder.Write("known.jsonl", "");
        var result = ProcessRun.Run(_folder.Path, line.Split(' '));
        Assert.Equal(1, result.Code);
        Assert.StartsWith(message + "\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_null_device_takes_everything() =>
        Assert.Equal(0, (await InProcess.RunAsync(
            ["align", _folder.Write("lesson.txt", Lesson), "-o", "/dev/null", "--to", "csv", "--report", "/dev/null"])).Code);

    private void WriteSources()
    {
        _folder.Write("lesson.txt", Lesson);
        _folder.Write("in/talk.txt", Lesson);
        File.CreateSymbolicLink(_folder.Path + "/link.txt", "lesson.txt");
        Directory.CreateSymbolicLink(_folder.Path + "/link", "in");
    }

    private static void Edit(string book, string from, string to)
    {
        using var zip = ZipFile.Open(book, ZipArchiveMode.Update);
        var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = reader.ReadToEnd();
        using var stream = entry.Open();
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)));
    }
}
