namespace Aligner.Formats.Subtitles;

/// <summary>What the formats of subtitles have in common.</summary>
public abstract class SubtitleFormat : CorpusFormat
{
    public override string Takes => "segments with times only";
}
