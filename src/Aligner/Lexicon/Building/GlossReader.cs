namespace Aligner.Lexicon.Building;

/// <summary>Goes through the glosses of an entry. The words of each must be read before the next.</summary>
/// <param name="bytes">At the glosses.</param>
/// <param name="unit">The weight of one step.</param>
internal ref struct GlossReader(LexiconBytes bytes, double unit)
{
    private LexiconBytes _bytes = bytes;
    private int _left = -1;

    public double Weight { get; private set; }

    public int WordCount { get; private set; }

    public bool MoveNext()
    {
        if (_left < 0)
            _left = _bytes.ReadCount();
        if (_left-- == 0)
            return false;
        (Weight, WordCount) = (_bytes.ReadByte() * unit, _bytes.ReadCount());
        return true;
    }

    /// <summary>The number of the next word of the gloss.</summary>
    public int ReadWord() => _bytes.ReadInteger();
}
