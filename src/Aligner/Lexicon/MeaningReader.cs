namespace Aligner.Lexicon;

/// <summary>Goes through the meanings of a character.</summary>
/// <param name="bytes">At the meanings.</param>
internal ref struct MeaningReader(LexiconBytes bytes)
{
    private LexiconBytes _bytes = bytes;
    private int _left = -1;

    /// <summary>The number of a word with the stem that is meant.</summary>
    public int Word { get; private set; }

    /// <summary>How likely a word written with the character is to have it in a gloss.</summary>
    public double Probability { get; private set; }

    public bool MoveNext()
    {
        if (_left < 0)
            _left = _bytes.ReadCount();
        if (_left-- == 0)
            return false;
        (Word, Probability) = (_bytes.ReadInteger(), _bytes.ReadInteger() / LexiconFormat.ProbabilityScale);
        return true;
    }
}
