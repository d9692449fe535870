namespace Aligner.Corpus.Concordance;

/// <summary>What a pattern means.</summary>
public enum SearchMode
{
    /// <summary>The characters as they stand, whatever their case.</summary>
    Literal,

    /// <summary>A regular expression without looking around or back.</summary>
    Regex,

    /// <summary>Whole words: English ones in any form, Chinese ones as the lexicon cuts the text.</summary>
    Word,
}
