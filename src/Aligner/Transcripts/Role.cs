namespace Aligner.Transcripts;

/// <summary>What a stretch of a source was read as.</summary>
public enum Role
{
    /// <summary>The English side of a cue.</summary>
    English,

    /// <summary>The Chinese side of a cue.</summary>
    Chinese,

    /// <summary>A footnote marker lifted out of a side.</summary>
    Marker,

    /// <summary>A written time.</summary>
    Time,

    /// <summary>The label of who speaks.</summary>
    Speaker,

    /// <summary>Metadata and the labels before it.</summary>
    Metadata,

    /// <summary>The terminology shortlist.</summary>
    Terms,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>Text of the document around its transcript, no side of a pair.</summary>
    Commentary,

    /// <summary>Bullets, heading marks, rules, brackets around times: form, not text.</summary>
    Markup,

    /// <summary>A reading of the Chinese, as pinyin, or the same Chinese in the other script.</summary>
    Reading,

    /// <summary>Text that a problem names, because it belongs nowhere.</summary>
    Reported,
}
