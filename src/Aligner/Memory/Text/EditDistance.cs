namespace Aligner.Memory.Text;

/// <summary>
/// Levenshtein's distance from one sequence of tokens to many others, 64 rows of the matrix in each step (Myers 1999; for longer
/// sequences in blocks as Hyyrö 2003, section 4, has them). For one thread at a time.
/// </summary>
internal sealed class EditDistance
{
    private const int WordBits = 64;

    // For each token number its row in the table below; row 0 is for tokens that the pattern lacks.
    private readonly ushort[] _rows = new ushort[ushort.MaxValue + 1];
    private ulong[] _positions = [];
    private ulong[] _increases = [];
    private ulong[] _decreases = [];
    private ushort[] _pattern = [];
    private int _blocks;

    /// <summary>Sets the sequence that others are compared with.</summary>
    public void SetPattern(ushort[] pattern)
    {
        foreach (var token in _pattern)
            _rows[token] = 0;
        _pattern = pattern;
        _blocks = Math.Max(1, (pattern.Length + WordBits - 1) / WordBits);
        _positions = new ulong[(pattern.Length + 1) * _blocks];
        _increases = new ulong[_blocks];
        _decreases = new ulong[_blocks];
        ushort rows = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            ref var row = ref _rows[pattern[i]];
            if (row == 0)
                row = ++rows;
            _positions[(row * _blocks) + (i / WordBits)] |= 1UL << (i % WordBits);
        }
    }

    /// <summary>The longest pattern: its tokens are numbered with 16 bits.</summary>
    public const int LongestPattern = ushort.MaxValue - 1;

    /// <summary>The distance, where it is not above the limit; else some number above it.</summary>
    public int To(ReadOnlySpan<ushort> text, int limit)
    {
        if (_pattern.Length == 0)
            return text.Length;
        return _blocks == 1 ? ToInOneBlock(text, limit) : ToInBlocks(text, limit);
    }

    private int ToInOneBlock(ReadOnlySpan<ushort> text, int limit)
    {
        var (increases, decreases, distance) = (ulong.MaxValue, 0UL, _pattern.Length);
        var last = 1UL << (_pattern.Length - 1);
        for (var i = 0; i < text.Length; i++)
        {
            var same = _positions[_rows[text[i]]];
            var diagonal = (((same & increases) + increases) ^ increases) | same | decreases;
            var up = decreases | ~(diagonal | increases);
            var down = increases & diagonal;
            distance += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            // Each column to come can take one off.
            if (distance - (text.Length - 1 - i) > limit)
                return limit + 1;
            up = (up << 1) | 1;
            down <<= 1;
            increases = down | ~(diagonal | up);
            decreases = up & diagonal;
        }

        return distance;
    }

    private int ToInBlocks(ReadOnlySpan<ushort> text, int limit)
    {
        Array.Fill(_increases, ulong.MaxValue);
        Array.Clear(_decreases);
        var distance = _pattern.Length;
        var last = (_pattern.Length - 1) % WordBits;
        for (var i = 0; i < text.Length; i++)
        {
            var row = _rows[text[i]] * _blocks;
            // What the row above a block grows by from this column to the next; the first row always grows.
            var carry = 1;
            for (var block = 0; block < _blocks; block++)
                carry = Step(block, _positions[row + block], carry, block == _blocks - 1 ? last : WordBits - 1);
            distance += carry;
            if (distance - (text.Length - 1 - i) > limit)
                return limit + 1;
        }

        return distance;
    }

    /// <summary>One block of one column; what its last row grows by.</summary>
    private int Step(int block, ulong same, int carry, int last)
    {
        var (increases, decreases) = (_increases[block], _decreases[block]);
        var vertical = same | decreases;
        if (carry < 0)
            same |= 1;
        var diagonal = (((same & increases) + increases) ^ increases) | same;
        var up = decreases | ~(diagonal | increases);
        var down = increases & diagonal;
        var grown = (int)((up >> last) & 1) - (int)((down >> last) & 1);
        up = (up << 1) | (carry > 0 ? 1UL : 0);
        down = (down << 1) | (carry < 0 ? 1UL : 0);
        _increases[block] = down | ~(vertical | up);
        _decreases[block] = up & vertical;
        return grown;
    }

    /// <summary>The distance of two sequences of tokens, by the plain matrix.</summary>
    public static int Of(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        var row = new int[other.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var kept = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(kept, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
