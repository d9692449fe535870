namespace Aligner.Quality.Findings;

/// <summary>An observation with the check that made it and how much it matters in this run.</summary>
public sealed record Finding(CheckKind Kind, FindingSeverity Severity, Observation Observation);

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
