using Aligner.Text;

namespace Aligner.Alignment.Tokens;

/// <summary>Where tokens stand in their sentences, in half the room that their spans take: a book has millions of them.</summary>
internal sealed class TokenPlaces
{
    private const int LengthBits = 10;
    private const int MostLength = (1 << LengthBits) - 1;
    private const int MostStart = 1 << 20;

    // Longer than any that is packed.
    private const uint NotPacked = MostLength;

    private readonly Dictionary<int, TextSpan> _others = [];

    // Twice the middle, from which places are told while beads are scored, and after it the length.
    private uint[] _packed;

    /// <param name="expected">How many tokens there may be.</param>
    public TokenPlaces(int expected) => _packed = new uint[expected];

    public int Count { get; private set; }

    public TextSpan this[int token]
    {
        get
        {
            var packed = _packed[token];
            var length = (int)(packed & MostLength);
            return packed == NotPacked ? _others[token] : new TextSpan(((int)(packed >> LengthBits) - length) / 2, length);
        }
    }

    public void Add(TextSpan place)
    {
        if (Count == _packed.Length)
            Array.Resize(ref _packed, Math.Max(4, Count * 2));
        var isPacked = place.Length < MostLength && place.Start <= MostStart;
        _packed[Count] = isPacked ? ((uint)((2 * place.Start) + place.Length) << LengthBits) | (uint)place.Length : NotPacked;
        if (!isPacked)
            _others.Add(Count, place);
        Count++;
    }

    /// <summary>Where the middles of tokens in a row stand.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="offset">Added to each.</param>
    /// <param name="scale">By which each is multiplied then.</param>
    /// <param name="middles">For each of them; gets the places.</param>
    public void FindMiddles(int first, int offset, float scale, Span<float> middles)
    {
        var packed = _packed.AsSpan(first, middles.Length);
        for (var i = 0; i < packed.Length; i++)
            middles[i] = (((int)(packed[i] >> LengthBits) * 0.5f) + offset) * scale;
        for (var i = 0; _others.Count > 0 && i < packed.Length; i++)
        {
            if (packed[i] == NotPacked)
                middles[i] = (_others[first + i].Start + (_others[first + i].Length / 2f) + offset) * scale;
        }
    }

    /// <summary>Gives room back that is not needed.</summary>
    public void Trim() => Array.Resize(ref _packed, Count);
}
