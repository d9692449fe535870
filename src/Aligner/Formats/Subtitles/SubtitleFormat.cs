namespace Aligner.Formats.Subtitles;

/// <summary>What the formats of subtitles have in common.</summary>
internal abstract class SubtitleFormat : CorpusFormat
{
    public override string Takes => "segments with times only";
}
