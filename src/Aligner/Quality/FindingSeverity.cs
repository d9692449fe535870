namespace Aligner.Quality;

/// <summary>How much a finding matters; in rising order.</summary>
public enum FindingSeverity
{
    /// <summary>Not looked for.</summary>
    Off,

    /// <summary>A matter of taste, or a hint.</summary>
    Note,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>Wrong unless there is a reason for it.</summary>
    Error,
}
