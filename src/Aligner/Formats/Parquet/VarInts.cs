using System.Buffers;

namespace Aligner.Formats.Parquet;

/// <summary>Numbers of seven bits a byte, the lowest first.</summary>
internal static class VarInts
{
    public static void Write(ArrayBufferWriter<byte> buffer, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            buffer.Write([(byte)(value | 0x80)]);
        buffer.Write([(byte)value]);
    }

    /// <exception cref="InvalidDataException">The bytes end, or the number has more than 64 bits.</exception>
    public static ulong Read(ReadOnlySpan<byte> bytes, ref int position)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (position >= bytes.Length)
                throw new InvalidDataException("a number is cut off");
            var part = bytes[position++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }

        throw new InvalidDataException("a number has more than 64 bits");
    }
}
