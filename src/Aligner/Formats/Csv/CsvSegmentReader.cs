using Aligner.Formats.Streams;
using Aligner.Formats.Tables;
using Aligner.Segments;
using Aligner.Transcripts.Decoding;

namespace Aligner.Formats.Csv;

/// <summary>Reads a table of comma- or tab-separated values: as it was written, or as a person or a spreadsheet saved it.</summary>
/// <param name="source">Its stream is read from the beginning.</param>
/// <param name="separator">What parts the fields where no spreadsheet chose another.</param>
internal sealed class CsvSegmentReader(CorpusSource source, char separator)
{
    private readonly CsvProblems _problems = new(source);

    public IEnumerable<Segment> Read()
    {
        var stream = new HeadedStream(source.Stream, CorpusHead.MaximumLength);
        if (CsvHead.Of(stream.Head) is not { } head)
        {
            CsvProblems.Undecidable(source);
            yield break;
        }

        if (head.Evidence is not null)
            CsvProblems.Guessed(source, head);
        stream.ReadExactly(new byte[head.MarkLength]);
        using var text = head.Encoding.OpenText(stream);
        foreach (var segment in new TableReader(source, head.IsOfSpreadsheet(separator)
            ? Guards.Likely : Guards.Unlikely).Read(Rows(text, head)))
        {
            yield return segment;
        }

        _problems.TellCounts();
    }

    private IEnumerable<TableRow> Rows(TextReader text, CsvHead head)
    {
        var rows = new CsvRows(text, head.Separator, _problems, head.IsQuoted).Read();
        rows = head.HasDirectives ? rows.SkipWhile(row => row.First.Text.StartsWith('#')) : rows.Skip(head.NamedSeparator is null ? 0 : 1);
        var invalid = head.Encoding.StandIns + SourceEncoding.Invalid;
        foreach (var row in rows)
        {
            if (row.Cells.FirstOrDefault(cell => cell.Text.AsSpan().ContainsAny(invalid)) is { Text: not null } bad)
                _problems.BadBytes(bad, head.Encoding);
            else
                yield return head.Plain(row);
        }
    }
}
