using System.Collections;
using System.Runtime.InteropServices;
using System.Text;

namespace Aligner.Cli.Input;

/// <summary>
/// Texts in the order in which they were added, of each only what differs from the start of the one before it: sorted paths take a few
/// bytes each.
/// </summary>
internal sealed class FrontCodedTexts : IReadOnlyCollection<string>
{
    private const int ChunkLength = 1 << 12;

    /// <summary>The most that the two numbers before a text take.</summary>
    private const int HeadLength = 2 * 5;

    /// <summary>In each, the first text is whole. What was written is never copied to grow.</summary>
    private readonly List<MemoryStream> _chunks = [];
    private string _last = "";

    public int Count { get; private set; }

    /// <summary>What is held of them.</summary>
    public long Bytes => _chunks.Sum(chunk => (long)chunk.Capacity);

    public void Add(string text)
    {
        var shared = text.AsSpan().CommonPrefixLength(_last);
        if (!Fits(text.Length - shared))
        {
            shared = 0;
            _chunks.Add(new MemoryStream(Math.Max(ChunkLength, MostBytes(text.Length))));
        }

        using var writer = new BinaryWriter(_chunks[^1], Encoding.UTF8, leaveOpen: true);
        writer.Write7BitEncodedInt(shared);
        writer.Write7BitEncodedInt(text.Length - shared);
        // Characters as they are: a text may be cut inside a surrogate pair.
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan(shared)));
        _last = text;
        Count++;
    }

    public IEnumerator<string> GetEnumerator() => _chunks.SelectMany(Read).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int MostBytes(int characters) => HeadLength + (characters * sizeof(char));

    private bool Fits(int characters) => _chunks.Count > 0 && _chunks[^1].Length + MostBytes(characters) <= _chunks[^1].Capacity;

    private static IEnumerable<string> Read(MemoryStream chunk)
    {
        using var reader = new BinaryReader(new MemoryStream(chunk.GetBuffer(), 0, (int)chunk.Length));
        var last = "";
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var shared = reader.Read7BitEncodedInt();
            var rest = reader.ReadBytes(reader.Read7BitEncodedInt() * sizeof(char));
            yield return last = string.Concat(last.AsSpan(0, shared), MemoryMarshal.Cast<byte, char>(rest));
        }
    }
}
