namespace Aligner.Transcripts;

/// <summary>Where in its document a pair of texts stands.</summary>
public enum Part
{
    /// <summary>The motto before a lesson's heading.</summary>
    Epigraph,

    /// <summary>The heading, with the series it belongs to.</summary>
    Title,

    /// <summary>The summary before the transcript.</summary>
    Synopsis,

    /// <summary>The timed text itself.</summary>
    Transcript,
}
