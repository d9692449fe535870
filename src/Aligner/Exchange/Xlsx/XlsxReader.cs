using System.Xml;
using Aligner.Corpus;
using Aligner.Exchange.Tables;
using Aligner.Transcripts;

namespace Aligner.Exchange.Xlsx;

/// <summary>Reads a workbook: as it was written, or as a person saved it with a spreadsheet program. All sheets that have texts are read.</summary>
internal sealed class XlsxReader(CorpusSource source)
{
    private readonly XlsxProblems _problems = new(source);

    public IEnumerable<Segment> Read()
    {
        using var each = ReadSheets().GetEnumerator();
        while (Next(each))
            yield return each.Current;
    }

    private bool Next(IEnumerator<Segment> each)
    {
        try
        {
            return each.MoveNext();
        }
        catch (RefusedException refused)
        {
            _problems.Refused(refused.Message);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException)
        {
            _problems.Damaged(error is XmlException xml ? XmlReading.MessageOf(xml) : error.Message);
        }

        return false;
    }

    private IEnumerable<Segment> ReadSheets()
    {
        using var package = new XlsxPackage(source.Stream);
        var count = 0;
        foreach (var (name, isOnly, rows) in Sheets(package))
        {
            var reader = new TableReader(Of(name, isFirst: count++ == 0, isOnly), Guards.None);
            foreach (var segment in reader.Read(rows))
                yield return segment;
        }

        if (count == 0)
            _problems.NoSheet();
    }

    /// <summary>The sheets of a workbook in their order, each with its rows, which are read as they are asked for.</summary>
    internal static IEnumerable<(string Name, bool IsOnly, IEnumerable<TableRow> Rows)> Sheets(XlsxPackage package)
    {
        var (sheets, is1904) = ReadWorkbook(package.Workbook);
        using var sharedStrings = package.SharedStrings;
        var strings = new XlsxStrings().ReadShared(sharedStrings);
        using var styleSheet = package.Styles;
        var styles = new XlsxStyles(styleSheet, is1904);
        foreach (var (name, id) in sheets)
        {
            using var sheet = package.Sheet(id);
            if (sheet is not null)
                yield return (name, sheets.Count == 1, new XlsxRows(sheet, strings, styles).Read());
        }
    }

    /// <summary>What is told of one sheet of several has its name. Notes on a sheet of their own are no mistake.</summary>
    private CorpusSource Of(string sheet, bool isFirst, bool isOnly) => isOnly ? source : source with
    {
        Name = $"{source.Name}[{sheet}]",
        Report = problem => source.Report(problem.Code == "AL0922" && !isFirst ? problem with { Severity = Severity.Warning } : problem),
    };

    private static (List<(string Name, string Id)> Sheets, bool Is1904) ReadWorkbook(XmlReader? xml)
    {
        var sheets = new List<(string, string)>();
        var is1904 = false;
        while (xml?.ReadNode() == true)
        {
            if (xml.LocalName == "sheet" && (xml.GetAttribute("id", XlsxParts.Relationships) ?? xml.GetAttribute("r:id")) is { } id)
                sheets.Add((xml.GetAttribute("name") ?? "", id));
            else if (xml.LocalName == "workbookPr")
                is1904 = xml.GetAttribute("date1904") is "1" or "true";
        }

        return (sheets, is1904);
    }
}
