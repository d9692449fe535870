namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Lesson transcripts: metadata, a terminology shortlist, timed cues with an English and a Chinese paragraph, footnotes.</summary>
public sealed class LessonFormat : SourceFormat
{
    internal const string FormatName = "lesson";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".text"];

    public override string Description => "lesson transcript: times at the beginning of lines, English and Chinese paragraphs under each";

    /// <summary>Always: it is tried last, and says what is missing where a text is no lesson.</summary>
    public override bool Recognises(SourceText source) => true;

    public override bool HasTimes(SourceText source) => LessonLine.Each(source).Any(line => TimeNotation.Find(line) is not null);

    public override Transcript Read(string document, SourceText source) => new LessonReader(document, source).Read();
}
