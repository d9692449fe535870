namespace Aligner.Exchange.Parquet;

/// <summary>A structure as it was read: numbers as long, texts as string, lists as List, and structures, by the numbers of their fields.</summary>
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
        Number(field) is { } value && value >= 0 && value <= most ? value : throw new InvalidDataException(FormattableString.Invariant($"the {what} is {(Number(field) is { } found ? (object)found : "missing")}; expected a number up to {most}"));
}
