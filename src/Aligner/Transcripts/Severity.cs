namespace Aligner.Transcripts;

public enum Severity
{
    /// <summary>Read as it should be; what was done with it, or is not known, is told.</summary>
    Note,

    /// <summary>Read or repaired, and worth a look.</summary>
    Warning,

    /// <summary>Could not be read as what it should be.</summary>
    Error,
}
