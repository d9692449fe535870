using System.Buffers;

namespace Aligner.Exchange.Parquet;

/// <summary>Writes what ends a file: the schema, and where each column of each row group is (parquet.thrift, FileMetaData).</summary>
internal static class ParquetFooter
{
    private const int Utf8 = 0;
    private const int ListType = 3;
    private const int LogicalString = 1;
    private const int LogicalList = 3;

    public static byte[] Of(IReadOnlyCollection<ParquetColumn> columns, IReadOnlyCollection<(IReadOnlyList<ColumnChunk> Chunks, int Rows)> groups)
    {
        var footer = new ArrayBufferWriter<byte>();
        var thrift = new ThriftWriter(footer);
        thrift.Struct(() =>
        {
            thrift.Int32(1, 1);
            thrift.Structs(2, [.. columns.SelectMany(column => Elements(thrift, column)).Prepend(() => Root(thrift, columns.Count))], write => write());
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
