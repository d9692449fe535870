namespace Aligner.Language.Words;

internal enum WordKind
{
    /// <summary>A word of the language.</summary>
    Word,

    /// <summary>A number in digits, Chinese numerals or English number words.</summary>
    Number,

    /// <summary>Chinese characters whose reading is a word of the English side.</summary>
    Name,

    /// <summary>A mark that translators tend to keep: question, exclamation, quotation, dash, ellipsis.</summary>
    Mark,
}
