namespace Aligner.Language.Sentences;

internal enum AbbreviationKind
{
    None,

    /// <summary>What it belongs to always follows: Dr., e.g.</summary>
    NeverLast,

    /// <summary>An abbreviation only before a number: No. 5, Fig. 3; otherwise a word.</summary>
    BeforeNumber,

    /// <summary>An abbreviation where it begins a line of data, Max. Load: 8 kg, or stands before a number; otherwise a word or a name.</summary>
    LabelOrBeforeNumber,

    /// <summary>a.m. and p.m.: they close a sentence, unless a day or a time zone follows.</summary>
    Hour,

    /// <summary>May close a sentence: Inc., p.m., U.S.; what follows decides.</summary>
    MayBeLast,
}
