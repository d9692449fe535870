namespace Aligner.Transcripts.Sources.Lesson;

internal enum LessonLabelKind
{
    Epigraph,
    Series,
    Lesson,
    Title,
    Publisher,
    Date,
    Speaker,
    Length,
    Synopsis,
    Shortlist,
}
