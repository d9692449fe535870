using System.Text.Json;
using Aligner.Edits;
using Aligner.Formats;
using Aligner.Formats.Xlsx;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Formats.Tables;

/// <summary>Spreadsheet and data programs read the tables that were written, and what they save is read back.</summary>
public sealed class TableClientTests
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Comma, quotation mark, UTF-8, from line 1.</summary>
    private const string CsvOptions = "44,34,76,1";

    private const string Workbook = "Calc MS Excel 2007 XML";
    private const string Table = "Text - txt - csv (StarCalc)";

    private static readonly string[] Texts =
        ["plain", "a, \"b\"; 'c'", "=1+1", "@x", "-2", "two\nlines", "<b>&amp;</b>", "😀𠮷", "1-1", "007", "0.10", "2024-01-05", "TRUE",
            "“一”，二。", "  padded  ", "_x0041_", "'=1", "12:30", "50%", "1e5"];

    /// <summary>What every spreadsheet reads as a number, a date or a truth value where it comes in CSV.</summary>
    private static readonly string[] NumberLike = ["007", "0.10", "2024-01-05", "TRUE", "12:30", "50%", "1e5"];

    private static readonly Segment[] Corpus =
        [.. Texts.Select((text,
            number) => Lessons.Segment(text, "中 " + text)
            with
            {
                Id = $"lesson#{number}",
                Score = number / 100.0,
                Bead = $"1-{number % 3}",
                EnglishSentences = new SentenceRange(number, 1),
                ChineseSentences = new SentenceRange(number, number % 3),
                EnglishLine = number + 1,
            })];

    private static readonly OfficeJob SavedAgain = new("again.xlsx", WriteWorkbook, ("", ""), (Workbook, ""));

    private static readonly OfficeJob SavedAsTable = new("workbook.csv", WriteWorkbook, ("", ""), (Table, CsvOptions));

    private static readonly OfficeJob OpenedTable = new(
        "table.xlsx", folder => folder.Write("corpus.csv", Exports.Bytes("csv", Corpus, ExportOptions.Default with { Csv = new() { ForExcel = true } })),
        (Table, CsvOptions + ",,0,false,false"), (Workbook, ""));

    private static readonly OfficeJob Edited = new("edited.xlsx", WriteWorkbook, ("", ""), (Workbook, ""), """
        sheet = book.Sheets.getByIndex(0)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        Dim field(0) As New com.sun.star.table.TableSortField
        field(0).Field = 13 : field(0).IsAscending = False
        Dim sorting(1) As New com.sun.star.beans.PropertyValue
        sorting(0).Name = "SortFields" : sorting(0).Value = field()
        sorting(1).Name = "ContainsHeader" : sorting(1).Value = True
        sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).sort(sorting())
        sheet.Rows.removeByIndex(2, 1)
        sheet.getCellRangeByName("J2").String = "confirmed"
        """);

    internal static readonly OfficeJob[] Jobs = [SavedAgain, SavedAsTable, OpenedTable, Edited];

    [Fact]
    public void LibreOffice_writes_back_the_cells_of_a_workbook() => AssertSame(OfficeJobs.Saved(SavedAgain), expectedProblems: 0);

    [Fact]
    public void A_workbook_that_LibreOffice_saved_and_nobody_changed_has_its_seal() =>
        Assert.False(XlsxSeal.IsBroken(new MemoryStream(OfficeJobs.Saved(SavedAgain))));

    [Fact]
    public void Rows_of_a_workbook_are_sorted_and_deleted_in_LibreOffice()
    {
        var (read, problems) = Imports.Read(OfficeJobs.Saved(Edited));
        Assert.Empty(problems);
        Assert.Equal(Corpus.Reverse().Where((_, number) => number != 1)
            .Select((segment, number) => number == 0 ? segment with { Status = ReviewStatus.Confirmed } : segment)
            .Select(segment => Exports.Text("csv", [segment])), read.Select(segment => Exports.Text("csv", [segment])));
    }

    [Fact]
    public void LibreOffice_writes_the_cells_of_a_workbook_as_CSV() => AssertSame(OfficeJobs.Saved(SavedAsTable), expectedProblems: 1);

    [Fact]
    public void LibreOffice_writes_back_the_cells_of_CSV()
    {
        var (read, _) = Imports.Read(OfficeJobs.Saved(OpenedTable));
        Assert.Equal(Corpus.Where(segment => !NumberLike.Contains(segment.English)).Select(segment => segment.English),
            read.Where((_, number) => !NumberLike.Contains(Texts[number])).Select(segment => segment.English));
        Assert.Equal(Corpus.Select(segment => segment.Chinese), read.Select(segment => segment.Chinese));
        // What became another number is another text, whose bead is told from it.
        Assert.Equal(Corpus.Where(segment => !NumberLike.Contains(segment.English)).Select(segment => segment.Bead),
            read.Where((_, number) => !NumberLike.Contains(Texts[number])).Select(segment => segment.Bead));
        Assert.Equal(Corpus.Select(segment => segment.Id), read.Select(segment => segment.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pandas_reads_the_cells_of_CSV(bool forExcel)
    {
        Assert.SkipUnless(File.Exists(Python) && Client.Run(Python, "-c", "import pandas").Code == 0, "needs Debian's python3-pandas");
        using var folder = new TemporaryFolder();
        var path = folder.Write("corpus.csv", Exports.Bytes("csv", Corpus, ExportOptions.Default with { Csv = new() { ForExcel = forExcel } }));
        const string Script =
            "import sys, pandas\ntable = pandas.read_csv(sys.argv[1], keep_default_na=False, dtype={'en': str, 'zh': "
                + "str})\nprint(table[['id', 'en', 'zh', 'score']].to_json(orient='values'))";
        var result = Client.Run(Python, "-c", Script, path);
        Assert.True(result.Code == 0, result.Error);
        var rows = JsonDocument.Parse(result.Output).RootElement.EnumerateArray()
            .Select(row => (row[0].GetString(), row[1].GetString(), row[2].GetString(), row[3].GetDouble()));
        Assert.Equal(Corpus.Select(
            segment => ((string?)segment.Id, (string?)Guarded(segment.English), (string?)segment.Chinese, segment.Score!.Value)), rows);

        string Guarded(string text) => forExcel && text.TrimStart('\'') is ['=' or '@' or '-', ..] ? "'" + text : text;
    }

    private static void AssertSame(byte[] saved, int expectedProblems)
    {
        var (read, problems) = Imports.Read(saved);
        Assert.Equal(expectedProblems, problems.Count(problem => problem.Contains("AL0927", StringComparison.Ordinal)));
        Assert.Equal(expectedProblems, problems.Count);
        Assert.Equal(Exports.Text("csv", Corpus), Exports.Text("csv", read));
    }

    private static string WriteWorkbook(TemporaryFolder folder) => folder.Write("corpus.xlsx", Exports.Bytes("xlsx", Corpus));
}
