using Aligner.Language;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>A line of a timed block.</summary>
/// <param name="Text">Without tags, entities decoded.</param>
/// <param name="Given">The language, where the source itself names it; else it is told by the script.</param>
internal sealed record TimedLine(SourcedText Text, Side Given = Side.Neither);
