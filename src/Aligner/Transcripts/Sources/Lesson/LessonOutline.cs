using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>The three regions of a lesson, and the times that begin its cues.</summary>
/// <param name="Header">The lines before the first cue.</param>
/// <param name="Body">The lines from the first time on.</param>
/// <param name="Footnotes">The lines after the heading of the footnotes.</param>
/// <param name="FootnoteHeading">That heading; null where there is none.</param>
/// <param name="Times">The times in the body, by the number of their line.</param>
internal sealed partial record LessonOutline(
    List<LessonLine> Header,
    List<LessonLine> Body,
    List<LessonLine> Footnotes,
    LessonLine? FootnoteHeading,
    Dictionary<int, TimeMark> Times)
{
    public static LessonOutline Of(List<LessonLine> lines)
    {
        var transcriptHeading = lines.FindIndex(IsTranscriptHeading);
        var marks = RisingTimes(lines.Skip(transcriptHeading + 1));
        var first = marks.Count == 0 ? lines.Count : lines.FindIndex(line => line.Number == marks[0].Line.Number);
        var heading = lines.FindIndex(Math.Min(first, Math.Max(transcriptHeading, 0)), IsFootnoteHeading);
        var end = heading < 0 ? lines.Count : heading;
        first = Math.Min(first, end);
        return new LessonOutline(
            lines[..first],
            lines[first..end],
            heading < 0 ? [] : lines[(heading + 1)..],
            heading < 0 ? null : lines[heading],
            marks.Where(mark => heading < 0 || mark.Line.Number < lines[heading].Number).ToDictionary(mark => mark.Line.Number));
    }

    /// <summary>
    /// The times that begin cues. Where times stand on lines of their own, one that is followed by text and not set off by
    /// brackets begins a cue only if it lies between its neighbours: else it is a part of the text.
    /// </summary>
    private static List<TimeMark> RisingTimes(IEnumerable<LessonLine> lines)
    {
        var marks = lines.Select(TimeNotation.Find).OfType<TimeMark>().ToList();
        if (!marks.Exists(mark => !mark.HasText))
            return marks;

        var kept = new List<TimeMark>();
        var after = NextCertain(marks);
        for (var i = 0; i < marks.Count; i++)
        {
            if (!IsDoubtful(marks[i]) || IsBetween(marks[i], kept.LastOrDefault(), after[i]))
                kept.Add(marks[i]);
        }

        return kept;
    }

    /// <summary>For each time the next one in the source that surely begins a cue.</summary>
    private static TimeMark?[] NextCertain(List<TimeMark> marks)
    {
        var next = new TimeMark?[marks.Count];
        for (var i = marks.Count - 2; i >= 0; i--)
            next[i] = IsDoubtful(marks[i + 1]) ? next[i + 1] : marks[i + 1];
        return next;
    }

    private static bool IsDoubtful(TimeMark mark) => mark.HasText && !mark.IsWrapped;

    private static bool IsBetween(TimeMark mark, TimeMark? before, TimeMark? after) =>
        !(before?.Start >= mark.Start) && !(after?.Start <= mark.Start);

    private static bool IsTranscriptHeading(LessonLine line) => TranscriptPattern().IsMatch(line.Text);

    private static bool IsFootnoteHeading(LessonLine line) => FootnotePattern().IsMatch(line.Text);

    [GeneratedRegex(@"^(?:(?:video|audio|full|bilingual)\s+)*transcript(?:ion)?(?:\s+and\s+translation)?\s*[:：]?$|^(?:文字稿|逐字稿|文稿|字幕|正文)\s*[:：]?$", RegexOptions.IgnoreCase)]
    private static partial Regex TranscriptPattern();

    [GeneratedRegex(@"^(?:footnotes?|endnotes?|notes|脚注|腳註|注释|註釋|注釋|註解|注解|尾注|尾註)\s*[:：]?$", RegexOptions.IgnoreCase)]
    private static partial Regex FootnotePattern();
}

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
