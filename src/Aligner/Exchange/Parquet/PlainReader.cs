using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Aligner.Exchange.Parquet;

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

    private string Text(ReadOnlySpan<byte> text) => Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : throw new InvalidDataException($"a value of '{leaf.Name}' is not UTF-8");
}
