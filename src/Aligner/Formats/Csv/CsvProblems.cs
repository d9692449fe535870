using System.Globalization;
using Aligner.Formats.Tables;
using Aligner.Transcripts.Decoding;

namespace Aligner.Formats.Csv;

/// <summary>What can be wrong with comma-separated values before their meaning is asked.</summary>
internal sealed class CsvProblems(CorpusSource source)
{
    private readonly RepeatedProblems _repeated = new(source);

    public static void Undecidable(CorpusSource source) =>
        source.Error("AL0920", 1, 1, "the table is not UTF-8, and its text is plausible Chinese in no other encoding; save it as UTF-8");

    public static void Guessed(CorpusSource source, CsvHead head) =>
        source.Warn("AL0921", 1, 1,
            $"the encoding is taken to be {head.Encoding.Name}: {head.Evidence}; if the text is garbled, save the table as UTF-8");

    public void BadBytes(TableCell cell, SourceEncoding encoding) =>
        _repeated.Error("AL0920", "rows", cell,
            $"the row has bytes that are not {encoding.Name}, the encoding of the table's beginning, and is left out");

    public void AfterQuote(int line, int column) =>
        _repeated.Warn("AL0929", "quotation marks", new TableCell("", line, column),
            "the field goes on after the quotation mark that ends it; what follows is read as a part of it");

    public void Unclosed(int line, int column) =>
        source.Error("AL0929", line, column, "the quotation mark that begins the field is never closed; nothing is read from here on");

    public void TooLong(int line, int column) =>
        source.Error("AL0929", line, column,
            string.Create(CultureInfo.InvariantCulture,
                $"the field is longer than {CsvRows.LongestRow >> 20} Mi characters; nothing is read from here on"));

    public void TellCounts() => _repeated.TellCounts();
}
