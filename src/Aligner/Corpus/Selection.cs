namespace Aligner.Corpus;

/// <summary>What becomes of a segment.</summary>
public enum Selection
{
    Kept,

    /// <summary>Of a part that was not asked for.</summary>
    OtherPart,

    /// <summary>Of a score that is too low.</summary>
    Rejected,
}
