using System.IO.Compression;
using System.Text;
using Aligner.Formats;
using Aligner.Formats.Xlsx;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Formats.Xlsx;

public sealed class XlsxTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void What_was_written_comes_back() =>
        RandomSegments.Any.Select(segments => segments.Where(segment => segment.English.Length + segment.Chinese.Length > 0).ToArray())
        .Where(segments => segments.Length > 0).Sample(segments =>
    {
        var (read, problems) = Imports.Read(Exports.Bytes("xlsx", segments));
        // Of texts that begin with an apostrophe, or are what a spreadsheet shows in too narrow a column; both are kept.
        Assert.All(problems, problem => Assert.Matches("AL0927: the text of|AL0926: '#+' is what a spreadsheet shows", problem));
        Assert.Equal(Exports.Text("jsonl", segments), Exports.Text("jsonl", read));
    });

    [Fact]
    public void The_same_segments_give_the_same_bytes() =>
        Assert.Equal(Exports.Bytes("xlsx", [Lessons.Segment("One.", "一。")]), Exports.Bytes("xlsx", [Lessons.Segment("One.", "一。")]));

    [Fact]
    public void Control_characters_and_what_looks_like_their_escapes_are_escaped() =>
        Assert.Equal("_x0001__x005F_x0001_ _x000D_\n_x00_ 😀", XlsxText.Escape("\u0001_x0001_ \r\n_x00_ 😀"));

    [Fact]
    public void A_sheet_stays_in_view_is_filtered_coloured_and_warns_of_typing_where_a_row_is_from()
    {
        var sheet = Part(Exports.Bytes("xlsx", [Lessons.Segment("One.", "一。") with { Score = 0.5 }]), "xl/worksheets/sheet1.xml");
        Assert.Contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>", sheet,
            StringComparison.Ordinal);
        Assert.Contains("<autoFilter ref=\"A1:Y2\"/>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<sheetProtection", sheet, StringComparison.Ordinal);
        Assert.Contains("sqref=\"J2:J1048576\"><formula1>\"automatic,confirmed,doubtful,excluded\"</formula1></dataValidation>", sheet,
            StringComparison.Ordinal);
        Assert.Contains("sqref=\"A2:A1048576 B2:B1048576 C2:C1048576 D2:D1048576 E2:E1048576 F2:F1048576 G2:G1048576 M2:M1048576 "
            + "N2:N1048576 P2:P1048576 Q2:Q1048576 R2:R1048576 S2:S1048576 U2:U1048576 V2:V1048576 W2:W1048576 X2:X1048576 "
            + "Y2:Y1048576\"><formula1>FALSE</formula1></dataValidation>", sheet, StringComparison.Ordinal);
        Assert.Contains("<conditionalFormatting sqref=\"N2:N2\"><cfRule type=\"colorScale\"", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"A2\" s=\"3\" t=\"inlineStr\">", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"H2\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">One.</t></is></c>", sheet,
            StringComparison.Ordinal);
        Assert.Contains("<c r=\"N2\" s=\"5\"><v>0.5000</v></c>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_has_its_seal() =>
        RandomSegments.Any.Sample(segments => Assert.False(XlsxSeal.IsBroken(new MemoryStream(Exports.Bytes("xlsx", segments)))));

    [Fact]
    public void A_workbook_with_another_cell_has_a_broken_seal_and_a_file_that_is_no_workbook_has_none()
    {
        Assert.True(XlsxSeal.IsBroken(new MemoryStream(Book("<row><c t=\"inlineStr\"><is><t>en</t></is></c></row>", ""))));
        Assert.False(XlsxSeal.IsBroken(new MemoryStream([])));
        Assert.False(XlsxSeal.IsBroken(new MemoryStream("PK, but no archive"u8.ToArray())));
    }

    [Fact]
    public void A_full_sheet_is_followed_by_another()
    {
        using var stream = new MemoryStream();
        using (var writer = new XlsxWriter(stream, ExportOptions.Default, rowsOfSheet: 3))
        {
            foreach (var number in Enumerable.Range(1, 5))
                writer.Write(Lessons.Segment($"Number {number}.", "一。") with { Id = $"lesson#{number}" });
            writer.Complete();
        }

        Assert.Contains("<sheet name=\"corpus 3\" sheetId=\"3\" r:id=\"rId3\"/></sheets>", Part(stream.ToArray(), "xl/workbook.xml"),
            StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"Number {number}."),
            Imports.Read(stream.ToArray()).Segments.Select(segment => segment.English));
    }

    [Fact]
    public void A_text_that_Excel_would_cut_is_left_out_and_counted()
    {
        using var writer = CorpusFormats.ByName("xlsx")!.CreateWriter(new MemoryStream(), ExportOptions.Default);
        writer.Write(Lessons.Segment(new string('e', 32_767), "一。"));
        writer.Write(Lessons.Segment("One.", new string('中', 32_768)));
        Assert.Equal((1, 1), (writer.Written, writer.LeftOut));
    }

    [Fact]
    public void What_a_person_saved_is_read()
    {
        var book = Book(
            """
            <row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="inlineStr"><is><t>bead</t></is></c><c t="inlineStr"><is><t>start</t></is></c></row>
            <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="str"><f>B1</f><v>Tea_x000D_
            time.</v></c><c r="C3" s="1"><v>46023</v></c><c r="D3"><v>12.345000000000001</v></c></row>
            <row r="4"/><row r="5"><c r="A5"/><c r="B5" t="e"><v>#NAME?</v></c></row>
            """,
            "<si><t>en</t></si><si><t>zh</t></si><si><r><t>茶</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">。 </t></r><rPh sb=\"0\" "
                + "eb=\"1\"><t>chá</t></rPh></si>");
        var (read, problems) = Imports.Read(book);
        Assert.Equal(("Tea\r\ntime.", "茶。 ", "1-1", TimeSpan.FromSeconds(12.345)),
            read.Select(segment => (segment.English, segment.Chinese, segment.Bead, segment.Range!.Value.Start)).First());
        Assert.Equal(
            ["corpus.any:3:3: warning AL0927: the value '2026-01-01' of 'bead' is what a spreadsheet made of '1-1', and is read as that",
                "corpus.any:5:2: warning AL0926: '#NAME?' is what a spreadsheet shows where a formula failed; what 'en' was is lost"],
            problems);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        var book = Archive(("xl/workbook.xml", Workbook), ("xl/_rels/workbook.xml.rels", Relations),
            ("xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData><row><c t=\"inlineStr\"><is><t>en</t></is></c></row>"
                    + new string(' ', 40 << 20)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Assert.Single(Imports.Read(book).Problems);
        Assert.Matches("^corpus.any:1:1: error AL0951: the workbook is refused: xl/worksheets/sheet1.xml has [0-9]+ bytes and unpacks to "
            + "more than 16 MiB$", problem);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50 << 20);
    }

    [Fact]
    public void A_cell_without_end_is_refused()
    {
        var random = new Random(1);
        var text = string.Create(17 << 20, random, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = (char)('a' + source.Next(26));
        });
        Assert.Equal(
            ["corpus.any:1:1: error AL0951: the workbook is refused: a cell has more than 16 Mi characters"],
            Imports.Read(Book($"<row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row>", "")).Problems);
    }

    [Fact]
    public void Entities_are_not_read()
    {
        var book = Archive(("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + Workbook));
        Assert.Equal(
            ["corpus.any:1:1: error AL0950: the workbook is damaged, and nothing is read from there on: For security reasons DTD is "
                + "prohibited in this XML document. To enable DTD processing set the DtdProcessing property on XmlReaderSettings to Parse "
                + "and pass the settings into XmlReader.Create method"],
            Imports.Read(book).Problems);
    }

    [Fact]
    public void A_workbook_that_is_cut_off_is_told()
    {
        var whole = Exports.Bytes("xlsx", [Lessons.Segment("One.", "一。")]);
        Assert.Equal(
            ["corpus.any:1:1: error AL0950: the workbook is damaged, and nothing is read from there on: End of Central Directory record "
                + "could not be found."],
            Imports.Read(whole[..^100]).Problems);
    }

    [Fact]
    public void An_archive_without_sheets_is_told() =>
        Assert.Equal(["corpus.any:1:1: error AL0952: the archive has no workbook with a sheet"],
            Imports.Read(Archive(("xl/other.xml", "<a/>"))).Problems);

    private const string Workbook =
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private const string Relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
            + "Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"x/sharedStrings\" "
            + "Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>";

    private static byte[] Book(string rows, string strings) => Archive(
        ("xl/workbook.xml", Workbook),
        ("xl/_rels/workbook.xml.rels", Relations),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"d-mmm\"/></numFmts><cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"));

    private static byte[] Archive(params (string Path, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Part(byte[] book, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
