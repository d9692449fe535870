using System.Numerics;
using System.Runtime.InteropServices;
using Aligner.Memory.Text;

namespace Aligner.Memory.Scan;

/// <summary>
/// Up to <see cref="Capacity"/> texts of one side, sorted by length, as the fuzzy look-up reads them. The bytes, little endian: the count
/// (4 bytes); the units' ids (4 each); where each text's tokens begin, and where the last ends (4 each); tokens (2 each).
/// </summary>
internal sealed class ScanBlock
{
    public const int Capacity = 4096;
    private const int CountBytes = 4;

    private readonly byte[] _bytes;
    private readonly int _count;
    private readonly ulong[] _signatures;

    /// <exception cref="InvalidDataException">The bytes are none that <see cref="Write"/> made.</exception>
    public ScanBlock(byte[] bytes)
    {
        _bytes = bytes;
        _count = bytes.Length < CountBytes ? -1 : MemoryMarshal.Read<int>(bytes);
        if (_count is < 0 or > Capacity || bytes.Length < TokensAt || bytes.Length != TokensAt + (2 * (long)Starts[_count]) || !AreStarts())
            throw new InvalidDataException("a block of the index is damaged");
        _signatures = new ulong[2 * _count];
        for (var i = 0; i < _count; i++)
            (_signatures[2 * i], _signatures[(2 * i) + 1]) = SignatureOf(TokensOf(i));
    }

    public ReadOnlySpan<uint> Ids => MemoryMarshal.Cast<byte, uint>(_bytes.AsSpan(CountBytes, 4 * _count));

    public int Count => _count;

    public ReadOnlySpan<ushort> TokensOf(int index) => Tokens[Starts[index]..Starts[index + 1]];

    private int StartsAt => CountBytes + (4 * _count);

    private int TokensAt => StartsAt + (4 * (_count + 1));

    private ReadOnlySpan<int> Starts => MemoryMarshal.Cast<byte, int>(_bytes.AsSpan(StartsAt, 4 * (_count + 1)));

    private ReadOnlySpan<ushort> Tokens => MemoryMarshal.Cast<byte, ushort>(_bytes.AsSpan(TokensAt));

    /// <summary>The bytes of texts sorted by length.</summary>
    public static byte[] Write(ReadOnlySpan<ScanEntry> entries)
    {
        var total = 0;
        foreach (var entry in entries)
            total += entry.Tokens.Length;
        using var bytes = new MemoryStream(CountBytes + (8 * entries.Length) + 4 + (2 * total));
        using var writer = new BinaryWriter(bytes);
        writer.Write(entries.Length);
        foreach (var entry in entries)
            writer.Write(checked((uint)entry.Id));
        var start = 0;
        foreach (var entry in entries)
        {
            writer.Write(start);
            start += entry.Tokens.Length;
        }

        writer.Write(start);
        foreach (var entry in entries)
        {
            foreach (var token in entry.Tokens)
                writer.Write(token);
        }

        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).ToArray();
    }

    /// <summary>Adds the texts that are within reach of the query, with their distances over token numbers.</summary>
    public void Find(ScanQuery query, List<ScanMatch> found)
    {
        var starts = Starts;
        var tokens = Tokens;
        for (var i = FirstOfLength(query.Shortest); i < _count; i++)
        {
            var length = starts[i + 1] - starts[i];
            if (length > query.Longest)
                break;
            var limit = query.LimitFor(length);
            // An edit takes away at most one token of those that only one side has, on each side.
            if (Missing(query, _signatures[2 * i], _signatures[(2 * i) + 1]) > limit)
                continue;
            var distance = query.Distance.To(tokens.Slice(starts[i], length), limit);
            if (distance <= limit)
                found.Add(new ScanMatch(Ids[i], distance, Math.Max(length, query.Length)));
        }
    }

    /// <summary>A bit for each token number modulo 128.</summary>
    public static (ulong Low, ulong High) SignatureOf(ReadOnlySpan<ushort> tokens)
    {
        var (low, high) = (0UL, 0UL);
        foreach (var token in tokens)
        {
            // Multiplied by an odd number, so that neighbours in Unicode are apart.
            var bit = (ushort)(token * 40503) >> 9;
            if (bit < 64)
                low |= 1UL << bit;
            else
                high |= 1UL << (bit - 64);
        }

        return (low, high);
    }

    private static int Missing(ScanQuery query, ulong low, ulong high) => Math.Max(
        BitOperations.PopCount(query.Low & ~low) + BitOperations.PopCount(query.High & ~high),
        BitOperations.PopCount(low & ~query.Low) + BitOperations.PopCount(high & ~query.High));

    private int FirstOfLength(int length)
    {
        var starts = Starts;
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle + 1] - starts[middle] < length)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private bool AreStarts()
    {
        var starts = Starts;
        for (var i = 0; i < _count; i++)
        {
            if (starts[i] < 0 || starts[i] > starts[i + 1])
                return false;
        }

        return true;
    }
}

/// <param name="Id">The unit's.</param>
/// <param name="Tokens">As <see cref="ComparedText.Numbers"/> has them.</param>
internal readonly record struct ScanEntry(long Id, ushort[] Tokens);

/// <summary>A text within reach.</summary>
/// <param name="Id">The unit's; it may be one that is no longer there.</param>
/// <param name="Distance">Over token numbers: not above that over tokens.</param>
/// <param name="Longest">The tokens of the longer text.</param>
internal readonly record struct ScanMatch(long Id, int Distance, int Longest)
{
    /// <summary>The score is not above this.</summary>
    public int MostScore => MemoryScore.Of(Distance, Longest);
}

/// <summary>A text to look for. For one thread at a time.</summary>
internal sealed class ScanQuery
{
    private readonly int _least;

    /// <param name="tokens">At least one.</param>
    /// <param name="least">The least score, 1 to 100.</param>
    public ScanQuery(ushort[] tokens, int least)
    {
        _least = least;
        Length = tokens.Length;
        (Low, High) = ScanBlock.SignatureOf(tokens);
        Distance.SetPattern(tokens);
        Longest = (int)Math.Min(int.MaxValue, 100L * Length / least);
        Shortest = (int)(((long)Length * least + 99) / 100);
    }

    public EditDistance Distance { get; } = new();

    public int Length { get; }

    public ulong Low { get; }

    public ulong High { get; }

    /// <summary>Shorter texts cannot have the score.</summary>
    public int Shortest { get; }

    /// <summary>Longer texts cannot have the score.</summary>
    public int Longest { get; }

    /// <summary>The largest distance from a text of this length that has the score.</summary>
    public int LimitFor(int length) => (int)((long)Math.Max(length, Length) * (100 - _least) / 100);
}
