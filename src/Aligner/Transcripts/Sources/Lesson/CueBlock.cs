using Aligner.Language;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>A time and the paragraphs under it, by language, in the order of the source.</summary>
internal sealed record CueBlock(TimeMark Time)
{
    public List<Stretch> English { get; } = [];

    public List<Stretch> Chinese { get; } = [];

    public bool IsEmpty => English.Count + Chinese.Count == 0;

    public IEnumerable<Stretch> Paragraphs => English.Concat(Chinese);

    public List<Stretch> Side(Side side) => side == Language.Side.English ? English : Chinese;
}
