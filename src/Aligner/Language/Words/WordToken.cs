namespace Aligner.Language.Words;

/// <summary>A word or mark in a text.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Kind">What the text at the offset is.</param>
internal readonly record struct WordToken(int Start, int Length, WordKind Kind);

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
