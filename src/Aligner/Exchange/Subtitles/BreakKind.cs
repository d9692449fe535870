namespace Aligner.Exchange.Subtitles;

/// <summary>How well a text can be broken at a place.</summary>
internal enum BreakKind
{
    /// <summary>Behind a clause.</summary>
    Clause,

    /// <summary>Between words.</summary>
    Word,

    /// <summary>Inside a word that is wider than a line.</summary>
    Forced,
}
