namespace Aligner.Corpus;

/// <summary>Where a segment's times come from.</summary>
public enum TimesKind
{
    /// <summary>The segment has no times.</summary>
    None,

    /// <summary>As the source has them.</summary>
    Exact,

    /// <summary>Shared out within a cue.</summary>
    Estimated,
}
