using System.Text;

namespace Aligner.Formats.Parquet;

/// <summary>
/// A structure as it was read: numbers as long, texts as string, lists as List, and structures, by the numbers of their fields.
/// </summary>
internal sealed class ThriftStruct
{
    private readonly Dictionary<int, object> _fields = [];

    /// <exception cref="InvalidDataException">The bytes are no structure, or end before it does.</exception>
    public static ThriftStruct Read(ReadOnlySpan<byte> bytes, out int length)
    {
        var reader = new ThriftReader(bytes);
        var read = reader.ReadStruct(0);
        length = reader.Position;
        return read;
    }

    public void Set(int field, object value) => _fields[field] = value;

    public long? Number(int field) => _fields.GetValueOrDefault(field) as long?;

    public string? Text(int field) => _fields.GetValueOrDefault(field) as string;

    public ThriftStruct? Struct(int field) => _fields.GetValueOrDefault(field) as ThriftStruct;

    public bool? Truth(int field) => _fields.GetValueOrDefault(field) as bool?;

    public IEnumerable<ThriftStruct> Structs(int field) => (_fields.GetValueOrDefault(field) as List<object> ?? []).OfType<ThriftStruct>();

    public IEnumerable<string> Texts(int field) => (_fields.GetValueOrDefault(field) as List<object> ?? []).OfType<string>();

    /// <summary>A number that must be there, from 0 up to a limit.</summary>
    /// <exception cref="InvalidDataException">It is not, or is out of bounds.</exception>
    public long Required(int field, long most, string what) =>
        Number(field) is { } value && value >= 0 && value <= most
        ? value : throw new InvalidDataException(
            FormattableString.Invariant(
                $"the {what} is {(Number(field) is { } found ? (object)found : "missing")}; expected a number up to {most}"));
}

/// <summary>
/// Reads structures in Thrift's compact protocol, within bounds: no more values than the footer of a large file has, nested no deeper.
/// </summary>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    private const int Deepest = 32;
    private const int MostValues = 2_000_000;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private int _values;

    /// <summary>The number of bytes read.</summary>
    public readonly int Position => _position;

    /// <exception cref="InvalidDataException">The bytes are no structure, or end before it does.</exception>
    public ThriftStruct ReadStruct(int depth)
    {
        var result = new ThriftStruct();
        for (var field = 0; Next() is not 0 and var header;)
        {
            field = header >> 4 == 0 ? (int)ZigZag(VarInts.Read(_bytes, ref _position)) : field + (header >> 4);
            result.Set(field, ReadValue((ThriftType)(header & 15), depth));
        }

        return result;
    }

    private object ReadValue(ThriftType type, int depth)
    {
        if (depth > Deepest || ++_values > MostValues)
            throw new InvalidDataException("a structure has too many values, or too deep ones");
        return type switch
        {
            ThriftType.True => true,
            ThriftType.False => false,
            ThriftType.Byte => (long)(sbyte)Next(),
            ThriftType.Int16 or ThriftType.Int32 or ThriftType.Int64 => ZigZag(VarInts.Read(_bytes, ref _position)),
            ThriftType.Double => BitConverter.ToDouble(Take(sizeof(double))),
            ThriftType.Binary => Encoding.UTF8.GetString(Take(VarInts.Read(_bytes, ref _position))),
            ThriftType.List or ThriftType.Set => ReadList(depth),
            ThriftType.Struct => ReadStruct(depth + 1),
            _ => throw new InvalidDataException($"a field has the type {(int)type}, which Parquet does not use"),
        };
    }

    private List<object> ReadList(int depth)
    {
        var header = Next();
        var type = (ThriftType)(header & 15);
        var count = header >> 4 == 15 ? VarInts.Read(_bytes, ref _position) : (ulong)(header >> 4);
        var items = new List<object>();
        while ((ulong)items.Count < count)
            items.Add(type is ThriftType.True or ThriftType.False ? Next() == 1 : ReadValue(type, depth + 1));
        return items;
    }

    private byte Next() => Take(1)[0];

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)(_bytes.Length - _position))
            throw new InvalidDataException("a structure is cut off");
        _position += (int)count;
        return _bytes.Slice(_position - (int)count, (int)count);
    }

    private static long ZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}

/// <summary>The types of the compact protocol, by their codes.</summary>
internal enum ThriftType
{
    True = 1,
    False = 2,
    Byte = 3,
    Int16 = 4,
    Int32 = 5,
    Int64 = 6,
    Double = 7,
    Binary = 8,
    List = 9,
    Set = 10,
    Map = 11,
    Struct = 12,
}
