
namespace Aligner.Edits;

/// <summary>What a person says of a segment.</summary>
public enum ReviewStatus
{
    /// <summary>Nobody has looked at it.</summary>
    Automatic,

    /// <summary>A person has found it right, or put it right.</summary>
    Confirmed,

    /// <summary>A person is not sure of it.</summary>
    Doubtful,

    /// <summary>A person has found it wrong; no format without a place for this takes it.</summary>
    Excluded,
}
