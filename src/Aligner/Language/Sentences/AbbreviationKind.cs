namespace Aligner.Language.Sentences;

internal enum AbbreviationKind
{
    None,

    /// <summary>What it belongs to always follows: Dr., e.g.</summary>
    NeverLast,

    /// <summary>An abbreviation only before a number: No. 5, Fig. 3; otherwise a word.</summary>
    BeforeNumber,

    /// <summary>May close a sentence: Inc., p.m., U.S.; what follows decides.</summary>
    MayBeLast,
}
