namespace Aligner.Transcripts;

/// <summary>Which languages a transcript's cues hold.</summary>
public enum Languages
{
    /// <summary>Most cues have both sides; one without is worth a look.</summary>
    Both,

    /// <summary>English only, or nearly so.</summary>
    English,

    /// <summary>Chinese only, or nearly so; what Latin text there is belongs to the Chinese side.</summary>
    Chinese,

    /// <summary>Cues of either language, few of them of both: as a rule a translation that was left unfinished.</summary>
    Mixed,
}
