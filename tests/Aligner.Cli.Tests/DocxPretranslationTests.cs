using System.IO.Compression;
using System.Text;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>A Word document whose translations are to be written in a column of its table.</summary>
public sealed class DocxPretranslationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_column_is_filled_and_written_as_a_table()
    {
        var result = await RunAsync(Table(["ID", "Source", "Target"], ["7", "Nobody lives here.", ""], ["8", "A heron waits.", ""]),
            At("out.docx"));
        Assert.Equal(0, result.Code);
        Assert.StartsWith("2 segments read, 2 written; 0 errors, 0 warnings\n", result.Error, StringComparison.Ordinal);
        var rows = await InProcess.RunAsync(["convert", At("out.docx"), "--to", "jsonl"]);
        Assert.Contains("\"en\":\"Nobody lives here.\",\"zh\":\"没有人住在这里。\"", rows.Output, StringComparison.Ordinal);
        Assert.Contains("\"en\":\"A heron waits.\",\"zh\":\"\"", rows.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_in_a_longer_text_is_told()
    {
        var text = $"<w:p><w:r><w:t>{string.Concat(Enumerable.Repeat("It stood there for long. ", 9))}</w:t></w:r></w:p>"
            + Table(["Nobody lives here.", ""], ["A heron waits.", ""]);
        var read = await RunAsync(text, "-");
        Assert.Equal(0, read.Code);
        Assert.StartsWith($"{At("in.docx")}:1:1: warning AL0958: the document is read as text; it has a table to fill in; '--from docx' fills that alone\n", read.Error, StringComparison.Ordinal);
        Assert.Contains("It stood there for long.", read.Output, StringComparison.Ordinal);
        var filled = await RunAsync(text, "-", "--from", "docx");
        Assert.Equal(2, filled.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("warning AL0924: what stands outside of the table is passed over; letters: 171\n", filled.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_cannot_be_told_are_told()
    {
        var result = await RunAsync(Table(["Ann Lee", "Nobody lives here.", ""], ["Bo Wu", "A heron waits.", ""], ["Ann Lee", "Good.", ""]), "-");
        Assert.StartsWith($"{At("in.docx")}:1:1: warning AL0958: the document is read as text; to fill in the table with the empty column, write en and zh over its columns\n", result.Error, StringComparison.Ordinal);
    }

    private static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>"))}</w:tr>"))}</w:tbl><w:p/>";

    private string At(string name) => Path.Combine(_folder.Path, name);

    private async Task<CliResult> RunAsync(string body, string output, params string[] options)
    {
        using (var zip = new ZipArchive(File.Create(At("in.docx")), ZipArchiveMode.Create))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Write(zip, "word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
        }

        var pairs = _folder.Write("m.jsonl", "{\"id\":\"m#1\",\"document\":\"m\",\"en\":\"Nobody lives here.\",\"zh\":\"没有人住在这里。\"}\n");
        Assert.Equal(0, (await InProcess.RunAsync(["memory", "add", At("memory.db"), pairs])).Code);
        return await InProcess.RunAsync(["memory", "pretranslate", At("memory.db"), At("in.docx"), "-o", output, .. output == "-" ? ["--to", "jsonl"] : (string[])[], .. options]);

        static void Write(ZipArchive zip, string name, string text)
        {
            using var part = zip.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
