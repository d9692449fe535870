using Aligner.Text;

namespace Aligner.Alignment.Tokens;

/// <summary>Where tokens stand in their sentences, in half the room that their spans take: a book has millions of them.</summary>
internal sealed class TokenPlaces
{
    private const int LengthBits = 10;
    private const int MostLength = (1 << LengthBits) - 1;

    // Longer than any that is packed.
    private const uint NotPacked = MostLength;

    private readonly Dictionary<int, TextSpan> _others = [];
    private uint[] _packed;

    /// <param name="expected">How many tokens there may be.</param>
    public TokenPlaces(int expected) => _packed = new uint[expected];

    public int Count { get; private set; }

    public TextSpan this[int token]
    {
        get
        {
            var packed = _packed[token];
            return packed == NotPacked ? _others[token] : new TextSpan((int)(packed >> LengthBits), (int)(packed & MostLength));
        }
    }

    public void Add(TextSpan place)
    {
        if (Count == _packed.Length)
            Array.Resize(ref _packed, Math.Max(4, Count * 2));
        var isPacked = place.Length < MostLength && place.Start <= uint.MaxValue >> LengthBits;
        _packed[Count] = isPacked ? ((uint)place.Start << LengthBits) | (uint)place.Length : NotPacked;
        if (!isPacked)
            _others.Add(Count, place);
        Count++;
    }

    /// <summary>Gives room back that is not needed.</summary>
    public void Trim() => Array.Resize(ref _packed, Count);
}
