using System.Buffers;
using System.Text;

namespace Aligner.Formats.Parquet;

/// <summary>Writes the structures of Parquet in Thrift's compact protocol (thrift/doc/specs/thrift-compact-protocol.md).</summary>
internal sealed class ThriftWriter(ArrayBufferWriter<byte> buffer)
{
    private readonly Stack<int> _lastFields = new([0]);

    public void Int32(int field, int value)
    {
        Header(field, ThriftType.Int32);
        Varint(ZigZag(value));
    }

    public void Int64(int field, long value)
    {
        Header(field, ThriftType.Int64);
        Varint(ZigZag(value));
    }

    public void Text(int field, string value)
    {
        Header(field, ThriftType.Binary);
        Text(value);
    }

    public void Struct(int field, Action write)
    {
        Header(field, ThriftType.Struct);
        Struct(write);
    }

    public void Structs<T>(int field, IReadOnlyCollection<T> items, Action<T> write)
    {
        List(field, ThriftType.Struct, items.Count);
        foreach (var item in items)
            Struct(() => write(item));
    }

    public void Numbers(int field, IReadOnlyCollection<int> items)
    {
        List(field, ThriftType.Int32, items.Count);
        foreach (var item in items)
            Varint(ZigZag(item));
    }

    public void Texts(int field, IReadOnlyCollection<string> items)
    {
        List(field, ThriftType.Binary, items.Count);
        foreach (var item in items)
            Text(item);
    }

    /// <summary>Writes a structure that stands in no field.</summary>
    public void Struct(Action write)
    {
        _lastFields.Push(0);
        write();
        _lastFields.Pop();
        buffer.Write([(byte)0]);
    }

    private void Header(int field, ThriftType type)
    {
        // No structure of Parquet has a gap of more than 15 between two fields.
        buffer.Write([(byte)(((field - _lastFields.Pop()) << 4) | (int)type)]);
        _lastFields.Push(field);
    }

    private void List(int field, ThriftType type, int count)
    {
        Header(field, ThriftType.List);
        buffer.Write([(byte)((Math.Min(count, 15) << 4) | (int)type)]);
        if (count >= 15)
            Varint((ulong)count);
    }

    private void Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Varint((ulong)bytes.Length);
        buffer.Write(bytes);
    }

    private void Varint(ulong value) => VarInts.Write(buffer, value);

    private static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));
}
