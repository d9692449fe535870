using System.Buffers.Binary;
using Aligner.Formats.Columns;
using Aligner.Formats.Streams;
using Aligner.Formats.Tables;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Parquet;

/// <summary>Reads what was written, and what others write of texts in columns named by their language.</summary>
internal sealed class ParquetReader(CorpusSource source)
{
    private const int TailLength = 8;

    private readonly SegmentDraft _draft = new();
    private readonly ParquetProblems _problems = new(source);
    private int _row;

    public IEnumerable<Segment> Read()
    {
        using var each = ReadFile().GetEnumerator();
        while (Next(each))
            yield return each.Current;
        _problems.TellCounts();
    }

    private bool Next(IEnumerator<Segment> each)
    {
        try
        {
            return each.MoveNext();
        }
        catch (RefusedException refused)
        {
            _problems.NotRead(_row + 1, refused.Message);
        }
        catch (InvalidDataException damaged)
        {
            _problems.Damaged(_row + 1, damaged.Message);
        }

        return false;
    }

    private IEnumerable<Segment> ReadFile()
    {
        using var stream = SeekableCopy.Of(source.Stream);
        var file = new PageFile(stream);
        var footer = ReadFooter(file);
        var columns = Columns(ParquetLeaf.All([.. footer.Structs(2)]));
        if (!columns.Any(column => HeaderName.IsText(column.Column)))
        {
            _problems.NoTexts();
            yield break;
        }

        foreach (var segment in footer.Structs(4).SelectMany(group => ReadGroup(file, group, columns)))
            yield return segment;
        if (footer.Required(3, int.MaxValue, "number of rows") is var rows && rows != _row)
            throw new InvalidDataException(FormattableString.Invariant($"it tells of {rows} rows and has {_row}"));
    }

    private static ThriftStruct ReadFooter(PageFile file)
    {
        if (file.Length < TailLength
            || file.Read(file.Length - TailLength, TailLength) is not [.., (byte)'P', (byte)'A', (byte)'R', (byte)'1'] tail)
        {
            throw new InvalidDataException("it does not end as Parquet files do");
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        return ThriftStruct.Read(file.Read(file.Length - TailLength - length, length), out _);
    }

    /// <summary>The columns that are a segment's; the others are told.</summary>
    private List<(ParquetLeaf Leaf, SegmentColumn Column)> Columns(List<ParquetLeaf> leaves)
    {
        var columns = new List<(ParquetLeaf Leaf, SegmentColumn Column)>();
        foreach (var leaf in leaves)
        {
            if (leaf.IsReadable && HeaderName.Find(leaf.Name) is { } column && columns.TrueForAll(other => other.Column != column))
                columns.Add((leaf, column));
            else
                _problems.PassedOver(leaf.Index + 1, string.Join('.', leaf.Path));
        }

        return columns;
    }

    private IEnumerable<Segment> ReadGroup(PageFile file, ThriftStruct group, List<(ParquetLeaf Leaf, SegmentColumn Column)> columns)
    {
        var chunks = group.Structs(1).ToList();
        var readers = columns.ConvertAll(column => (column.Leaf, column.Column, Reader: Open(file, column.Leaf, chunks)));
        var rows = group.Required(3, int.MaxValue, "number of rows");
        for (var i = 0; i < rows; i++)
        {
            _draft.Clear();
            var hasText = false;
            foreach (var (leaf, column, reader) in readers)
                hasText |= Put(leaf, column, reader.NextRow()) && HeaderName.IsText(column);
            _row++;
            if (hasText)
                yield return _draft.ToSegment(source.Document, _row);
            else
                _problems.NoText(_row);
        }
    }

    private static ColumnReader Open(PageFile file, ParquetLeaf leaf, List<ThriftStruct> chunks) =>
        leaf.Index < chunks.Count && chunks[leaf.Index].Struct(3) is { } chunk
        ? new ColumnReader(file, leaf, chunk) : throw new InvalidDataException($"a row group lacks the column '{leaf.Name}'");

    /// <summary>Puts what a row has of a column into the draft; false where it has nothing.</summary>
    private bool Put(ParquetLeaf leaf, SegmentColumn column, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return false;
        if (leaf.MaximumRepetition > 0 && column.Name == "flags")
            _draft.Flags = [.. values];
        else if (leaf.MaximumRepetition > 0 && column.Name == "terms")
            _draft.Terms = [.. values];
        else if (string.Join(FieldText.ListSeparator, values) is { Length: > 0 } text && !column.Read(_draft, text))
            _problems.BadValue(_row + 1, leaf.Index + 1, text, column);
        return true;
    }
}

/// <summary>What can be wrong with a Parquet file; rows count as lines.</summary>
internal sealed class ParquetProblems(CorpusSource source)
{
    private readonly RepeatedProblems _repeated = new(source);

    public void Damaged(int row, string reason) =>
        source.Error("AL0970", row, 1, $"the file is damaged, and nothing is read from here on: {reason}");

    public void NotRead(int row, string reason) => source.Error("AL0971", row, 1, $"{reason}; nothing is read from here on");

    public void NoTexts() => source.Error("AL0972", 1, 1, "no column of texts is named en or zh");

    public void PassedOver(int column, string name) =>
        source.Warn("AL0973", 1, column, $"the column '{name}' is passed over; it is none of a segment, or of a type that none has");

    public void BadValue(int row, int column, string value, SegmentColumn field) =>
        _repeated.Warn("AL0974", field.Name, new TableCell("", row, column),
            $"the value '{value}' of '{field.Name}' is passed over; expected {field.Expected}");

    public void NoText(int row) =>
        _repeated.Warn("AL0975", "rows", new TableCell("", row, 1), "the row has neither English nor Chinese text and is left out");

    public void TellCounts() => _repeated.TellCounts();
}
