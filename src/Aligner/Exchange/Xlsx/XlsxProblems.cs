namespace Aligner.Exchange.Xlsx;

/// <summary>What can be wrong with a workbook before its tables are read.</summary>
internal sealed class XlsxProblems(CorpusSource source)
{
    public void Damaged(string reason) => source.Error("AL0950", 1, 1, $"the workbook is damaged, and nothing is read from there on: {reason}");

    public void Refused(string reason) => source.Error("AL0951", 1, 1, $"the workbook is refused: {reason}");

    public void NoSheet() => source.Error("AL0952", 1, 1, "the archive has no workbook with a sheet");
}
