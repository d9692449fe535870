using System.Text;

namespace Aligner.Lexicon.Building;

/// <summary>Writes the integers and strings of <see cref="LexiconFormat"/>.</summary>
internal sealed class LexiconByteWriter(Stream output)
{
    public void Write(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    public void WriteByte(byte value) => output.WriteByte(value);

    public void WriteInteger(int value)
    {
        for (; value > 0x7F; value >>= 7)
            output.WriteByte((byte)(value | 0x80));
        output.WriteByte((byte)value);
    }

    /// <summary>Counts that share a byte as long as they are small.</summary>
    public void WriteCounts(params ReadOnlySpan<(LexiconFormat.BitField Bits, int Count)> counts)
    {
        var node = 0;
        foreach (var (bits, count) in counts)
            node |= Math.Min(count, bits.Full) << bits.Shift;
        output.WriteByte((byte)node);
        foreach (var (bits, count) in counts)
        {
            if (count >= bits.Full)
                WriteInteger(count);
        }
    }

    public void WriteCharacters(ReadOnlySpan<char> characters)
    {
        WriteInteger(characters.Length);
        foreach (var character in characters)
        {
            output.WriteByte((byte)character);
            output.WriteByte((byte)(character >> 8));
        }
    }

    /// <summary>How many bytes are written, and these.</summary>
    public void WriteBlock(Action<LexiconByteWriter> write)
    {
        using var block = new MemoryStream();
        write(new LexiconByteWriter(block));
        WriteInteger((int)block.Length);
        Write(block.GetBuffer().AsSpan(0, (int)block.Length));
    }

    public void WriteString(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteInteger(bytes.Length);
        output.Write(bytes);
    }
}
