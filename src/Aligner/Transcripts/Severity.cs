namespace Aligner.Transcripts;

public enum Severity
{
    /// <summary>Read or repaired, and worth a look.</summary>
    Warning,

    /// <summary>Could not be read as what it should be.</summary>
    Error,
}
