using System.Runtime.InteropServices;
using System.Text;

namespace Aligner.Lexicon;

/// <summary>A forward reader of the integers and strings of <see cref="LexiconFormat"/>.</summary>
internal ref struct LexiconBytes(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public ReadOnlySpan<byte> Skip(int count)
    {
        if ((uint)count > _bytes.Length - Position)
            throw new InvalidDataException(BilingualLexicon.Damaged);
        Position += count;
        return _bytes.Slice(Position - count, count);
    }

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
        if ((uint)count > _bytes.Length - Position)
            throw new InvalidDataException(BilingualLexicon.Damaged);
        return count;
    }

    /// <summary>A number that a node's byte holds, or that follows.</summary>
    public int ReadCount(int node, LexiconFormat.BitField bits) => bits.Of(node) is var count && count < bits.Full ? count : ReadCount();

    public ReadOnlySpan<char> ReadCharacters() => MemoryMarshal.Cast<byte, char>(Skip(ReadCount() * sizeof(char)));

    public string ReadString() => Encoding.UTF8.GetString(Skip(ReadInteger()));

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
