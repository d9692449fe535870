namespace Aligner.Lexicon;

/// <summary>One source of entries: the derived file, or a glossary laid over it.</summary>
internal interface ILexiconLayer
{
    HeadwordIndex Words { get; }

    LexiconEntry Entry(int number);

    /// <summary>The reading of an entry alone.</summary>
    string Reading(int number);

    void AddGlosses(int number, List<Gloss> glosses);
}
