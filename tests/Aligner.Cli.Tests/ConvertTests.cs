using System.Text;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class ConvertTests
{
    private const string Line =
        """{"id":"a#1","document":"a","part":"transcript","level":"sentence","start":1.000,"end":2.500,"times":"exact","en":"One.","zh":"一。","bead":"1-1","score":0.9000,"flags":[],"en_sentences":[0],"zh_sentences":[0],"terms":[],"footnotes":[],"speaker":null,"en_line":1,"zh_line":2,"en_lang":"en-US","zh_lang":"zh-CN","status":"automatic","comment":null,"by":null}""" + "\n";

    [Fact]
    public async Task JSON_lines_to_JSON_lines_are_the_same_bytes()
    {
        var result = await InProcess.RunAsync(["convert", "-"], Encoding.UTF8.GetBytes(Line));
        Assert.Equal((0, Line, "1 segment read, 1 written; 0 errors, 0 warnings\n"), (result.Code, result.Output, result.Error));
    }

    [Theory]
    [InlineData("out.csv.gz", "", "out.csv.gz")]
    [InlineData("out.tmx.gz", "", "out.tmx.gz")]
    [InlineData("news.en-zh.gz", "moses", "news.en-zh.en.gz, news.en-zh.zh.gz")]
    [InlineData("news.gz", "moses", "news.en-zh.en.gz, news.en-zh.zh.gz")]
    public async Task A_name_that_ends_in_gz_is_compressed_to_the_same_bytes_each_time(string name, string format, string files)
    {
        using var folder = new TemporaryFolder();
        string[] to = format.Length > 0 ? ["--to", format] : [];
        for (var run = 0; run < 2; run++)
        {
            var result = await InProcess.RunAsync(["convert", "-", "-o", Path.Combine(folder.Path, $"{run}", name), .. to],
                Encoding.UTF8.GetBytes(Line));
            Assert.Equal(0, result.Code);
        }
        var written = files.Split(", ");
        Assert.Equal(written,
            Directory.EnumerateFiles(Path.Combine(folder.Path, "0")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(written, file =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Path, "0", file)), File.ReadAllBytes(Path.Combine(folder.Path, "1", file))));
        var back = await InProcess.RunAsync(["convert", Path.Combine(folder.Path, "0", written[0]), "--to", "tsv"]);
        Assert.Equal((0, "1 segment read, 1 written; 0 errors, 0 warnings\n"), (back.Code, back.Error));
        Assert.Contains("\tOne.\t一。\t", back.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("tmx")]
    [InlineData("xliff")]
    [InlineData("xliff12")]
    [InlineData("moses")]
    [InlineData("xces")]
    [InlineData("intertext")]
    [InlineData("srt")]
    [InlineData("vtt")]
    [InlineData("ass")]
    [InlineData("anki")]
    [InlineData("html")]
    public async Task Every_format_has_the_characters_that_are_asked_for(string format)
    {
        using var folder = new TemporaryFolder();
        var line = Line.Replace("一。", "后面的软件。", StringComparison.Ordinal);
        var result = await InProcess.RunAsync(["convert", "-", "-o", folder.Path + "/out", "--to", format, "--script", "hant-tw"],
            Encoding.UTF8.GetBytes(line));
        Assert.Equal(0, result.Code);
        var text = string.Concat(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.Contains("後面的軟體。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("软件", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_an_archive_is_not_compressed_again()
    {
        var result = await InProcess.RunAsync(["convert", "-", "-o", "out.xlsx.gz"], Encoding.UTF8.GetBytes(Line));
        Assert.Equal((1, "'out.xlsx.gz' cannot be compressed: xlsx is an archive itself, or names the files beside it; leave out .gz\nTry "
            + "'aligner convert --help'.\n"), (result.Code, result.Error));
    }

    [Fact]
    public async Task Into_a_folder_each_document_gets_its_file()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("all.jsonl", Line + Line.Replace("\"a\"", "\"b\"", StringComparison.Ordinal));
        var result = await InProcess.RunAsync(["convert", input, "-o", folder.Path + "/out/", "--to", "csv,tmx"]);
        Assert.Equal((0, ""), (result.Code, result.Output));
        Assert.Equal(["a.csv", "a.tmx", "b.csv", "b.tmx"],
            Directory.EnumerateFiles(folder.Path + "/out").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_document_in_two_places_is_refused_by_a_folder()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("all.jsonl", Line + Line.Replace("\"a\"", "\"b\"", StringComparison.Ordinal) + Line);
        var result = await InProcess.RunAsync(["convert", input, "-o", folder.Path + "/out/"]);
        Assert.Equal((2, "cannot write: the document 'a' comes in two places of the corpus; a folder takes each in one piece\n"),
            (result.Code, result.Error));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_done()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("all.jsonl", Line);
        var result = await InProcess.RunAsync(["convert", folder.Path + "/no.tmx", input]);
        Assert.Equal(2, result.Code);
        Assert.Equal(Line, result.Output);
        Assert.StartsWith($"{folder.Path}/no.tmx:1:1: error AL0001: no such file or folder\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_input_there_is_a_usage_error()
    {
        var result = await InProcess.RunAsync(["convert"]);
        Assert.Equal(1, result.Code);
        Assert.StartsWith("nothing to read: give files or folders, or - for standard input\n", result.Error, StringComparison.Ordinal);
    }
}
