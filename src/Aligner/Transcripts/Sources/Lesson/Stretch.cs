namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>A stretch of one line that is a paragraph, or a part of one, on one side of a pair.</summary>
/// <param name="Start">The offset in the source.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Line">1-based.</param>
internal readonly record struct Stretch(int Start, int Length, int Line)
{
    public int End => Start + Length;
}
