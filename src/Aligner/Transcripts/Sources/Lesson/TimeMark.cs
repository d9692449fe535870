namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>A time written at the beginning of a line.</summary>
/// <param name="Line">The line it stands on.</param>
/// <param name="Written">The time, or the range of times, as written, without brackets.</param>
/// <param name="WrittenStart">The offset of the written time in the source.</param>
/// <param name="Start">Null where it cannot be a time.</param>
/// <param name="End">Where a range is written.</param>
/// <param name="TextStart">The offset of the text that follows on the same line; the line's end where none does.</param>
/// <param name="IsWrapped">Whether it stands in brackets or asterisks.</param>
internal sealed record TimeMark(
    LessonLine Line, string Written, int WrittenStart, TimeSpan? Start, TimeSpan? End, int TextStart, bool IsWrapped)
{
    public bool HasText => TextStart < Line.End;
}
