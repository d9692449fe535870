using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Aligner.Segments;
using Snappier;

namespace Aligner.Formats.Parquet;

/// <summary>The values of a column in the row group that is being filled; written as one page.</summary>
internal sealed class ColumnBuffer(ParquetColumn column, ExportOptions options)
{
    private readonly LevelWriter _repetitions = new();
    private readonly LevelWriter _definitions = new();
    private readonly ArrayBufferWriter<byte> _values = new();
    private int _count;

    public long Length => (long)_values.WrittenCount + _repetitions.Length + _definitions.Length;

    public void Add(Segment segment)
    {
        var number = 0;
        foreach (var value in column.Values(segment, options))
        {
            AddLevels(number++, 1);
            AddValue(value);
        }

        if (number == 0)
            AddLevels(0, 0);
    }

    /// <summary>Writes the page, and begins anew.</summary>
    /// <param name="stream">Where the page goes.</param>
    /// <param name="offset">Its place in the file.</param>
    public ColumnChunk Write(Stream stream, long offset)
    {
        var page = Page();
        var packed = Snappy.CompressToArray(page);
        var header = Header(page.Length, packed.Length);
        stream.Write(header);
        stream.Write(packed);
        var chunk = new ColumnChunk(column, offset, _count, header.Length + page.Length, header.Length + packed.Length);
        _count = 0;
        return chunk;
    }

    private void AddLevels(int repetition, int definition)
    {
        _count++;
        if (column.Shape == ParquetShape.List)
            _repetitions.Add(Math.Min(repetition, 1));
        if (column.Shape != ParquetShape.Required)
            _definitions.Add(definition);
    }

    private void AddValue(object value)
    {
        switch (value)
        {
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                AddNumber(bytes.Length);
                _values.Write(bytes);
                break;
            case double number:
                Span<byte> eight = stackalloc byte[sizeof(double)];
                BinaryPrimitives.WriteDoubleLittleEndian(eight, number);
                _values.Write(eight);
                break;
            default:
                AddNumber((int)value);
                break;
        }
    }

    private void AddNumber(int number)
    {
        Span<byte> four = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(four, number);
        _values.Write(four);
    }

    private byte[] Page()
    {
        using var page = new MemoryStream();
        if (column.Shape == ParquetShape.List)
            _repetitions.Complete(page);
        if (column.Shape != ParquetShape.Required)
            _definitions.Complete(page);
        page.Write(_values.WrittenSpan);
        _values.ResetWrittenCount();
        return page.ToArray();
    }

    private byte[] Header(int length, int packedLength)
    {
        var header = new ArrayBufferWriter<byte>();
        var thrift = new ThriftWriter(header);
        thrift.Struct(() =>
        {
            thrift.Int32(1, 0);
            thrift.Int32(2, length);
            thrift.Int32(3, packedLength);
            thrift.Struct(5, () =>
            {
                thrift.Int32(1, _count);
                thrift.Int32(2, ParquetEncoding.Plain);
                thrift.Int32(3, ParquetEncoding.Runs);
                thrift.Int32(4, ParquetEncoding.Runs);
            });
        });
        return header.WrittenSpan.ToArray();
    }
}

/// <summary>Writes repetition or definition levels of 0 and 1 as runs (parquet-format, Encodings.md, RLE).</summary>
internal sealed class LevelWriter
{
    private readonly ArrayBufferWriter<byte> _runs = new();
    private int _level;
    private int _count;

    public int Length => _runs.WrittenCount;

    public void Add(int level)
    {
        if (level != _level)
            EndRun();
        _level = level;
        _count++;
    }

    /// <summary>Writes the length and the runs, and begins anew.</summary>
    public void Complete(Stream page)
    {
        EndRun();
        page.Write(BitConverter.GetBytes(_runs.WrittenCount));
        page.Write(_runs.WrittenSpan);
        _runs.ResetWrittenCount();
        _level = 0;
    }

    private void EndRun()
    {
        if (_count == 0)
            return;
        VarInts.Write(_runs, (ulong)_count << 1);
        _runs.Write([(byte)_level]);
        _count = 0;
    }
}

/// <summary>The encodings (parquet.thrift) that are written or read, by their codes.</summary>
internal static class ParquetEncoding
{
    public const int Plain = 0;
    public const int PlainDictionary = 2;
    public const int Runs = 3;
    public const int RunsOfDictionary = 8;
}
