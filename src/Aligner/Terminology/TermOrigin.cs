namespace Aligner.Terminology;

/// <summary>Where a term is from.</summary>
public enum TermOrigin
{
    /// <summary>The shortlist of a document.</summary>
    Shortlist,

    /// <summary>A pair given in running text, <c>English (中文)</c>.</summary>
    Mention,

    /// <summary>Found in the aligned segments.</summary>
    Found,
}
