using System.Globalization;
using System.Text;

namespace Aligner.Formats.Xlsx;

/// <summary>The parts of a workbook that hold no segments.</summary>
internal static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    public const string CustomPath = "docProps/custom.xml";
    private const string ContentTypeBase = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string Root =
        $"""{Declaration}<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{Relationships}/custom-properties" Target="{CustomPath}"/></Relationships>""";

    /// <summary>The styles that <see cref="XlsxStyle"/> names, in their order: header, text, given text, seconds, score, number.</summary>
    public const string Styles = $"""
        {Declaration}<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.000"/><numFmt numFmtId="165" formatCode="0.0000"/></numFmts>
        <fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><sz val="11"/><color rgb="FF808080"/><name val="Calibri"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/>
        <xf fontId="1" fillId="2" applyFont="1" applyFill="1"/>
        <xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="2" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="164" fontId="2" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="1" fontId="2" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>
        """;

    public static string ContentTypes(int sheets) =>
        $"""{Declaration}<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentTypeBase}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{ContentTypeBase}.styles+xml"/><Override PartName="/{CustomPath}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>{ForEach(sheets, n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{ContentTypeBase}.worksheet+xml\"/>")}</Types>""";

    public static string WorkbookRelationships(int sheets) =>
        $"""{Declaration}<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId0" Type="{Relationships}/styles" Target="styles.xml"/>{ForEach(sheets, n => $"<Relationship Id=\"rId{n}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")}</Relationships>""";

    /// <param name="filters">The cells that each sheet's filter is over, as $A$1:$T$9.</param>
    public static string Workbook(IReadOnlyList<string> filters) =>
        $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets>{ForEach(filters.Count, n => $"<sheet name=\"{SheetName(n)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")}</sheets><definedNames>{ForEach(filters.Count, n => $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{n - 1}\" hidden=\"1\">'{SheetName(n)}'!{filters[n - 1]}</definedName>")}</definedNames></workbook>""";

    /// <summary>One property with a text. The identifier is that of all custom properties, and numbers below 2 are taken.</summary>
    public static string CustomProperty(string name, string value) =>
        $$"""{{Declaration}}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="{{name}}"><vt:lpwstr>{{value}}</vt:lpwstr></property></Properties>""";

    private static string SheetName(int number) => number == 1 ? "corpus" : string.Create(CultureInfo.InvariantCulture, $"corpus {number}");

    private static string ForEach(int count, Func<int, FormattableString> write) =>
        Enumerable.Range(1, count).Aggregate(new StringBuilder(), (text, number) => text.Append(FormattableString.Invariant(write(number))))
        .ToString();
}
