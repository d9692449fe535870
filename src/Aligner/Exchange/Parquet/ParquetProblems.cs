using Aligner.Exchange.Columns;
using Aligner.Exchange.Tables;

namespace Aligner.Exchange.Parquet;

/// <summary>What can be wrong with a Parquet file; rows count as lines.</summary>
internal sealed class ParquetProblems(CorpusSource source)
{
    private readonly RepeatedProblems _repeated = new(source);

    public void Damaged(int row, string reason) => source.Error("AL0970", row, 1, $"the file is damaged, and nothing is read from here on: {reason}");

    public void NotRead(int row, string reason) => source.Error("AL0971", row, 1, $"{reason}; nothing is read from here on");

    public void NoTexts() => source.Error("AL0972", 1, 1, "no column of texts is named en or zh");

    public void PassedOver(int column, string name) => source.Warn("AL0973", 1, column, $"the column '{name}' is passed over; it is none of a segment, or of a type that none has");

    public void BadValue(int row, int column, string value, SegmentColumn field) =>
        _repeated.Warn("AL0974", field.Name, new TableCell("", row, column), $"the value '{value}' of '{field.Name}' is passed over; expected {field.Expected}");

    public void NoText(int row) => _repeated.Warn("AL0975", "rows", new TableCell("", row, 1), "the row has neither English nor Chinese text and is left out");

    public void TellCounts() => _repeated.TellCounts();
}
