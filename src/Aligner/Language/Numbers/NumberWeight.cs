namespace Aligner.Language.Numbers;

/// <summary>How much it says when a number has no equal on the other side; in rising order.</summary>
internal enum NumberWeight
{
    /// <summary>Nothing: 一, one, first, a hundred, 百; such words are often no numbers, and often left out.</summary>
    Loose,

    /// <summary>Something where the other side has such a number too: five against 六.</summary>
    Likely,

    /// <summary>That one of the sides is wrong: digits, and numbers in words from eleven on.</summary>
    Sure,
}
