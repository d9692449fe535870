using System.Buffers;
using System.Collections.Immutable;
using Aligner.Segments;

namespace Aligner.Formats.Parquet;

/// <summary>Writes row groups of bounded size: plain values, one page a column, compressed with Snappy.</summary>
internal sealed class ParquetWriter(Stream stream, ExportOptions options) : SegmentWriter
{
    /// <summary>What a row group holds before it is written, in bytes; memory is a few times that.</summary>
    private const long GroupLength = 8L << 20;

    private static ReadOnlySpan<byte> Magic => "PAR1"u8;

    private readonly ImmutableArray<ParquetColumn> _columns = ParquetColumn.For(options);
    private readonly ImmutableArray<ColumnBuffer> _buffers = [.. ParquetColumn.For(options)
        .Select(column => new ColumnBuffer(column, options))];
    private readonly List<(IReadOnlyList<ColumnChunk> Chunks, int Rows)> _groups = [];
    private long _position;
    private int _rows;

    /// <summary>What was written and what waits for it, in bytes: near to that of the file.</summary>
    public long Length => _position + _buffers.Sum(buffer => buffer.Length);

    public override void Complete()
    {
        WriteGroup();
        WriteMagic();
        var footer = ParquetFooter.Of(_columns, _groups);
        stream.Write(footer);
        stream.Write(BitConverter.GetBytes(footer.Length));
        stream.Write(Magic);
    }

    protected override bool HoldsStatus => true;

    protected override void WriteSegment(Segment segment)
    {
        foreach (var buffer in _buffers)
            buffer.Add(segment);
        _rows++;
        if (Length - _position >= GroupLength)
            WriteGroup();
    }

    private void WriteGroup()
    {
        if (_rows == 0)
            return;
        WriteMagic();
        var chunks = new List<ColumnChunk>();
        foreach (var buffer in _buffers)
        {
            chunks.Add(buffer.Write(stream, _position));
            _position += chunks[^1].PackedLength;
        }

        _groups.Add((chunks, _rows));
        _rows = 0;
    }

    private void WriteMagic()
    {
        if (_position > 0)
            return;
        stream.Write(Magic);
        _position = Magic.Length;
    }

    protected override void Dispose(bool disposing)
    {
    }
}

/// <summary>Where a column of a row group was written.</summary>
/// <param name="Column">The column.</param>
/// <param name="Offset">Of its page in the file.</param>
/// <param name="Count">Of its values, nulls and empty lists among them.</param>
/// <param name="Length">In bytes, unpacked, with the page's header.</param>
/// <param name="PackedLength">In bytes, with the page's header.</param>
internal sealed record ColumnChunk(ParquetColumn Column, long Offset, int Count, long Length, long PackedLength);

/// <summary>Writes what ends a file: the schema, and where each column of each row group is (parquet.thrift, FileMetaData).</summary>
internal static class ParquetFooter
{
    private const int Utf8 = 0;
    private const int ListType = 3;
    private const int LogicalString = 1;
    private const int LogicalList = 3;

    public static byte[] Of(IReadOnlyCollection<ParquetColumn> columns,
        IReadOnlyCollection<(IReadOnlyList<ColumnChunk> Chunks, int Rows)> groups)
    {
        var footer = new ArrayBufferWriter<byte>();
        var thrift = new ThriftWriter(footer);
        thrift.Struct(() =>
        {
            thrift.Int32(1, 1);
            thrift.Structs(2, [.. columns.SelectMany(column => Elements(thrift, column)).Prepend(() => Root(thrift, columns.Count))],
                write => write());
            thrift.Int64(3, groups.Sum(group => (long)group.Rows));
            thrift.Structs(4, groups, group => Group(thrift, group.Chunks, group.Rows));
            thrift.Text(6, "aligner");
        });
        return footer.WrittenSpan.ToArray();
    }

    private static void Root(ThriftWriter thrift, int children)
    {
        thrift.Text(4, "schema");
        thrift.Int32(5, children);
    }

    /// <summary>A list is three elements deep: itself, what repeats, and the item (LogicalTypes.md, Lists).</summary>
    private static IEnumerable<Action> Elements(ThriftWriter thrift, ParquetColumn column)
    {
        if (column.Shape != ParquetShape.List)
        {
            yield return () => Leaf(thrift, column.Name, column.Type, column.Shape == ParquetShape.Optional ? 1 : 0);
            yield break;
        }

        yield return () => List(thrift, column.Name);
        yield return () => Repeated(thrift);
        yield return () => Leaf(thrift, "element", column.Type, 0);
    }

    private static void Leaf(ThriftWriter thrift, string name, ParquetType type, int repetition)
    {
        thrift.Int32(1, (int)type);
        thrift.Int32(3, repetition);
        thrift.Text(4, name);
        if (type != ParquetType.ByteArray)
            return;
        thrift.Int32(6, Utf8);
        thrift.Struct(10, () => thrift.Struct(LogicalString, () => { }));
    }

    private static void List(ThriftWriter thrift, string name)
    {
        thrift.Int32(3, 0);
        thrift.Text(4, name);
        thrift.Int32(5, 1);
        thrift.Int32(6, ListType);
        thrift.Struct(10, () => thrift.Struct(LogicalList, () => { }));
    }

    private static void Repeated(ThriftWriter thrift)
    {
        thrift.Int32(3, 2);
        thrift.Text(4, "list");
        thrift.Int32(5, 1);
    }

    private static void Group(ThriftWriter thrift, IReadOnlyList<ColumnChunk> chunks, int rows)
    {
        thrift.Structs(1, chunks, chunk => Chunk(thrift, chunk));
        thrift.Int64(2, chunks.Sum(chunk => chunk.Length));
        thrift.Int64(3, rows);
    }

    private static void Chunk(ThriftWriter thrift, ColumnChunk chunk)
    {
        thrift.Int64(2, chunk.Offset);
        thrift.Struct(3, () =>
        {
            thrift.Int32(1, (int)chunk.Column.Type);
            thrift.Numbers(2, [ParquetEncoding.Plain, ParquetEncoding.Runs]);
            thrift.Texts(3, chunk.Column.Shape == ParquetShape.List ? [chunk.Column.Name, "list", "element"] : [chunk.Column.Name]);
            thrift.Int32(4, ParquetCodec.Snappy);
            thrift.Int64(5, chunk.Count);
            thrift.Int64(6, chunk.Length);
            thrift.Int64(7, chunk.PackedLength);
            thrift.Int64(9, chunk.Offset);
        });
    }
}
