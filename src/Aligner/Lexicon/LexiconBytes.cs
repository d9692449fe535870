using System.Runtime.InteropServices;
using System.Text;

namespace Aligner.Lexicon;

/// <summary>A forward reader of the integers and strings of <see cref="LexiconFormat"/>.</summary>
internal ref struct LexiconBytes(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public void Skip(int count) => Position += count;

    public byte ReadByte() => _bytes[Position++];

    public int ReadInteger()
    {
        // Nearly all are small.
        var first = ReadByte();
        return first < 0x80 ? first : ReadRest(first & 0x7F);
    }

    private int ReadRest(int value)
    {
        for (var shift = 7; ; shift += 7)
        {
            var next = ReadByte();
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    /// <summary>How many things follow; each takes a byte at least.</summary>
    /// <exception cref="InvalidDataException">So many do not.</exception>
    public int ReadCount()
    {
        var count = ReadInteger();
        if (count < 0 || count > _bytes.Length - Position)
            throw new InvalidDataException(BilingualLexicon.Damaged);
        return count;
    }

    public ReadOnlySpan<char> ReadCharacters()
    {
        var count = ReadInteger() * sizeof(char);
        Position += count;
        return MemoryMarshal.Cast<byte, char>(_bytes.Slice(Position - count, count));
    }

    public string ReadString()
    {
        var length = ReadInteger();
        Position += length;
        return Encoding.UTF8.GetString(_bytes.Slice(Position - length, length));
    }

    /// <summary>Passes over a list of strings; where each begins.</summary>
    public int[] SkipStrings()
    {
        var places = new int[ReadCount()];
        foreach (ref var place in places.AsSpan())
        {
            place = Position;
            Skip(ReadInteger());
        }

        return places;
    }
}
