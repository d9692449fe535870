using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Aligner.Formats.Parquet;

/// <summary>Reads a column of a row group row by row, a page in memory at a time.</summary>
internal sealed class ColumnReader
{
    private const int DataPage = 0;
    private const int DictionaryPage = 2;
    private const int DataPageV2 = 3;

    private readonly PageFile _file;
    private readonly ParquetLeaf _leaf;
    private readonly long _codec;
    private readonly List<string> _row = [];
    private long _position;
    private long _valuesLeft;
    private long _valuesOfPage;
    private string[] _dictionary = [];
    private RleBitPackReader? _repetitions;
    private RleBitPackReader? _definitions;
    private Func<string>? _next;
    private (int Repetition, string? Value)? _ahead;

    /// <param name="file">Where the column is.</param>
    /// <param name="leaf">Its place in the schema.</param>
    /// <param name="chunk">What the footer says of it (parquet.thrift, ColumnMetaData).</param>
    public ColumnReader(PageFile file, ParquetLeaf leaf, ThriftStruct chunk)
    {
        (_file, _leaf) = (file, leaf);
        _codec = chunk.Required(4, 15, "compression");
        if (!ParquetCodec.CanRead(_codec))
        {
            throw new RefusedException(
                $"the column '{leaf.Name}' is compressed with {ParquetCodec.NameOf(_codec)}; expected none, snappy, gzip or brotli");
        }

        _valuesLeft = chunk.Required(5, long.MaxValue, "number of values");
        _position = chunk.Required(9, file.Length, "place of a page");
        if (chunk.Number(11) is { } dictionary and > 0 && dictionary < _position)
            _position = dictionary;
    }

    /// <summary>The values of the next row; no value where it is null or an empty list. They hold until the next call.</summary>
    public IReadOnlyList<string> NextRow()
    {
        _row.Clear();
        var first = _ahead ?? NextValue() ?? throw new InvalidDataException($"the column '{_leaf.Name}' has fewer rows than the others");
        Add(first.Value);
        while ((_ahead = NextValue()) is { Repetition: > 0 } more)
            Add(more.Value);
        return _row;
    }

    private void Add(string? value)
    {
        if (value is not null)
            _row.Add(value);
    }

    private (int Repetition, string? Value)? NextValue()
    {
        if (_valuesLeft == 0)
            return null;
        while (_valuesOfPage == 0)
            ReadPage();
        _valuesLeft--;
        _valuesOfPage--;
        var repetition = _repetitions?.Next() ?? 0;
        return (repetition, (_definitions?.Next() ?? _leaf.MaximumDefinition) == _leaf.MaximumDefinition ? _next!() : null);
    }

    private void ReadPage()
    {
        var header = _file.ReadHeader(_position, out var headerLength);
        var packedLength = header.Required(3, int.MaxValue, "length of a page");
        var length = header.Required(2, int.MaxValue, "length of a page");
        if (length > PageFile.LongestPart)
        {
            throw new RefusedException(
                FormattableString.Invariant(
                    $"a page of '{_leaf.Name}' unpacks to {length >> 20} MiB; no more than {PageFile.LongestPart >> 20} are read at once"));
        }

        var packed = _file.Read(_position + headerLength, packedLength);
        _position += headerLength + packedLength;
        switch (header.Number(1))
        {
            case DictionaryPage when header.Struct(7) is { } dictionary:
                ReadDictionary(dictionary, ParquetCodec.Unpack(_codec, packed, (int)length));
                break;
            case DataPage when header.Struct(5) is { } data:
                BeginPage(data, ParquetCodec.Unpack(_codec, packed, (int)length));
                break;
            case DataPageV2 when header.Struct(8) is { } data:
                BeginPageV2(data, packed, (int)length);
                break;
        }
    }

    private void ReadDictionary(ThriftStruct header, byte[] page)
    {
        var count = header.Required(1, page.Length / sizeof(int), "number of values in a dictionary");
        var values = new PlainReader(page, 0, _leaf);
        _dictionary = new string[count];
        for (var i = 0; i < count; i++)
            _dictionary[i] = values.Next();
    }

    private void BeginPage(ThriftStruct header, byte[] page)
    {
        _valuesOfPage = header.Required(1, int.MaxValue, "number of values in a page");
        var position = 0;
        _repetitions = Levels(page, ref position, _leaf.MaximumRepetition);
        _definitions = Levels(page, ref position, _leaf.MaximumDefinition);
        BeginValues(header.Number(2), page, position);
    }

    /// <summary>Levels have their length before them.</summary>
    private static RleBitPackReader? Levels(byte[] page, ref int position, int maximum)
    {
        if (maximum == 0)
            return null;
        if (page.Length - position < sizeof(int))
            throw new InvalidDataException("the levels of a page are cut off");
        var length = BinaryPrimitives.ReadInt32LittleEndian(page.AsSpan(position));
        position += sizeof(int);
        return Levels(page, ref position, length, maximum);
    }

    private static RleBitPackReader Levels(byte[] page, ref int position, long length, int maximum)
    {
        if (length < 0 || length > page.Length - position)
            throw new InvalidDataException("the levels of a page are cut off");
        position += (int)length;
        return new RleBitPackReader(page, position - (int)length, position, WidthOf(maximum));
    }

    /// <summary>In the second version levels are never compressed, and their lengths are in the header.</summary>
    private void BeginPageV2(ThriftStruct header, byte[] packed, int length)
    {
        _valuesOfPage = header.Required(1, int.MaxValue, "number of values in a page");
        var position = 0;
        _repetitions = Levels(packed, ref position, header.Required(6, packed.Length, "length of levels"), _leaf.MaximumRepetition);
        _definitions = Levels(packed, ref position, header.Required(5, packed.Length, "length of levels"), _leaf.MaximumDefinition);
        var values = packed[position..];
        BeginValues(header.Number(4), header.Truth(7) == false ? values : ParquetCodec.Unpack(_codec, values, length - position), 0);
    }

    private void BeginValues(long? encoding, byte[] page, int position)
    {
        if (encoding == ParquetEncoding.Plain)
        {
            _next = new PlainReader(page, position, _leaf).Next;
        }
        else if (encoding is ParquetEncoding.PlainDictionary or ParquetEncoding.RunsOfDictionary)
        {
            _next = OfDictionary(page, position);
        }
        else
        {
            throw new RefusedException(
                FormattableString.Invariant(
                    $"the column '{_leaf.Name}' has the encoding {encoding}; expected plain values or a dictionary"));
        }
    }

    private Func<string> OfDictionary(byte[] page, int position)
    {
        // A page of nulls alone may have no bytes.
        var width = position < page.Length ? page[position] : 0;
        if (width > 31)
            throw new InvalidDataException("the numbers of a dictionary are too wide");
        var runs = new RleBitPackReader(page, position + 1, page.Length, width);
        return () => runs.Next() is >= 0 and var index && index < _dictionary.Length
            ? _dictionary[index] : throw new InvalidDataException($"the dictionary of '{_leaf.Name}' has no such value");
    }

    private static int WidthOf(int maximum) => 32 - int.LeadingZeroCount(maximum);
}

/// <summary>Reads plain values as text: numbers as they are written in other tables.</summary>
internal sealed class PlainReader(byte[] bytes, int start, ParquetLeaf leaf)
{
    private int _position = start;

    /// <exception cref="InvalidDataException">There are no more, or a text is not UTF-8.</exception>
    public string Next() => leaf.Type switch
    {
        ParquetType.Int32 => Scaled(BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)))),
        ParquetType.Int64 => Scaled(BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)))),
        ParquetType.Float => Number(BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)))),
        ParquetType.Double => Number(BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)))),
        _ => Text(Take(BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int))))),
    };

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > bytes.Length - _position)
            throw new InvalidDataException($"the values of '{leaf.Name}' are cut off");
        _position += count;
        return bytes.AsSpan(_position - count, count);
    }

    private string Scaled(long number)
    {
        var scaled = (decimal)number;
        for (var i = 0; i < leaf.Scale; i++)
            scaled /= 10;
        return scaled.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Without an exponent where a decimal holds it.</summary>
    private static string Number(double number) =>
        Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture);

    private string Text(ReadOnlySpan<byte> text) =>
        Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : throw new InvalidDataException($"a value of '{leaf.Name}' is not UTF-8");
}
