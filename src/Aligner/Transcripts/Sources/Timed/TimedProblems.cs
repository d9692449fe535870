using System.Globalization;
using Aligner.Text;
using Aligner.Transcripts.Sources.CueSheet;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Every problem of subtitles and other timed sources, with its code and its words.</summary>
internal static class TimedProblems
{

    public static Problem NoCue(SourceText source, string looked) =>
        source.Problem("AL0501", Severity.Error, 0,
            string.Create(CultureInfo.InvariantCulture, $"no cue found: looked for {looked} in {source.LineCount} lines"));

    public static Problem NoText(SourceText source, int blocks) =>
        source.Problem("AL0501", Severity.Error, 0,
            string.Create(CultureInfo.InvariantCulture, $"no cue found: {blocks} times have neither English nor Chinese text"));

    public static Problem BadTime(SourceText source, int offset, string written, string expected) =>
        source.Problem("AL0502", Severity.Error, offset, $"'{FieldText.Excerpt(written)}' is not a time; expected {expected}");

    public static Problem UnusualTime(SourceText source, int offset, string written, string habit, TimeSpan read) =>
        source.Problem("AL0503", Severity.Warning, offset, $"'{FieldText.Excerpt(written)}' has {habit}; read as {ClockTime.Format(read)}");

    public static Problem EndsBeforeStart(SourceText source, TimedBlock block, TimeRange written, TimeSpan? next) =>
        source.Problem("AL0504", Severity.Warning, block.Offset,
            $"the cue at {Clock(written.Start)} ends before it begins, at {Clock(written.End)}; {NewEnd(next)}");

    public static Problem NoLength(SourceText source, TimedBlock block, TimeRange written) =>
        source.Problem("AL0505", Severity.Warning, block.Offset, $"the cue at {Clock(written.Start)} ends when it begins");

    public static Problem EndBeyondReason(SourceText source, TimedBlock block, TimeRange written, TimeSpan? next) =>
        source.Problem("AL0506", Severity.Warning, block.Offset,
            $"the cue at {Clock(written.Start)} ends at {Clock(written.End)}, which stands for no time; {NewEnd(next)}");

    public static Problem Overlap(SourceText source, TimedBlock block, TimeSpan start, TimeSpan end, int line) =>
        source.Problem("AL0507", Severity.Warning, block.Offset,
            $"the cue at {Clock(start)} begins before the one on line {FieldText.Number(line)} ends, at {Clock(end)}");

    public static Problem TimeGoesBack(SourceText source, TimedBlock block, TimeSpan start, TimeSpan latest, int line) =>
        source.Problem("AL0508", Severity.Warning, block.Offset,
            $"time goes back: {Clock(start)} after {Clock(latest)} on line {FieldText.Number(line)}");

    public static Problem TimeRepeats(SourceText source, TimedBlock block, TimeSpan start, int line) =>
        source.Problem("AL0509", Severity.Warning, block.Offset,
            $"time repeats: {Clock(start)} is also the time of the cue on line {FieldText.Number(line)}");

    public static Problem IndexRepeats(SourceText source, int offset, string index) =>
        source.Problem("AL0510", Severity.Warning, offset, $"index number {index} repeats the one before; cues go by their times");

    public static Problem IndexOutOfOrder(SourceText source, int offset, string index, string before) =>
        source.Problem("AL0510", Severity.Warning, offset, $"index number {index} follows {before}; cues go by their times");

    public static Problem EmptyCue(SourceText source, TimedBlock block) =>
        source.Problem("AL0511", Severity.Warning, block.Offset, $"the cue at {FieldText.Excerpt(block.Written)} has no text and is left out");

    public static Problem BlankLineInside(SourceText source, int offset, string text) =>
        source.Problem("AL0512", Severity.Warning, offset,
            $"a blank line parts this from its cue, to which it is added: '{FieldText.Excerpt(text)}'");

    public static Problem OutsideCues(SourceText source, int offset, string text) =>
        source.Problem("AL0513", Severity.Warning, offset, $"text belongs to no cue and is left out: '{FieldText.Excerpt(text)}'");

    public static Problem UnbalancedTag(SourceText source, int offset, string tag) =>
        source.Problem("AL0514", Severity.Warning, offset, $"the tags <{tag}> of the cue do not match; they are taken off");

    public static Problem MissingSide(SourceText source, TimedBlock block, string side) =>
        source.Problem("AL0515", Severity.Warning, block.Offset,
            $"the cue at {FieldText.Excerpt(block.Written)} has no {side} side, as most cues have");

    public static Problem Mixed(SourceText source, int english, int chinese, int both) =>
        source.Problem("AL0516", Severity.Warning, 0,
            string.Create(CultureInfo.InvariantCulture,
                $"neither a file in one language nor a bilingual one: cues in English {english}, in Chinese {chinese}, in both {both}"));

    public static Problem NeitherSide(SourceText source, int offset, string text) =>
        source.Problem("AL0517", Severity.Warning, offset, $"text is neither English nor Chinese and is left out: '{FieldText.Excerpt(text)}'");

    public static Problem SaidAgain(SourceText source, TimedBlock block, int times) =>
        source.Problem("AL0518", Severity.Warning, block.Offset,
            string.Create(CultureInfo.InvariantCulture, $"the line has {times} times; it is one cue, at the first"));

    public static Problem NotWellFormed(SourceText source, int offset, string format, string message) =>
        source.Problem("AL0519", Severity.Error, offset, $"this is not {format}, and what follows is not read: {message}");

    public static Problem FieldsMissing(SourceText source, int offset, int found, int expected) =>
        source.Problem("AL0520", Severity.Error, offset,
            string.Create(CultureInfo.InvariantCulture, $"the line has {found} fields; expected {expected}, as the Format line says"));

    public static Problem InSeveralSegments(SourceText source, TimedBlock block) =>
        source.Problem("AL0521", Severity.Warning, block.Offset,
            $"the cue at {FieldText.Excerpt(block.Written)} is in an earlier segment too and is counted there");

    public static Problem ShownAgain(SourceText source, TimedBlock block, int repeating, int blocks, int lines) =>
        source.Problem("AL0523", Severity.Warning, block.Offset,
            string.Create(CultureInfo.InvariantCulture,
                $"{repeating} of {blocks} captions show again what the one before showed, the first here; each line is kept once: {lines} lines, from the first word of each to its last"));

    public static Problem Readings(SourceText source, int offset, int count) =>
        source.Problem("AL0524", Severity.Note, offset,
            string.Create(CultureInfo.InvariantCulture,
                $"{count} {(count == 1 ? "line romanises" : "lines romanise")} the Chinese beside {(count == 1 ? "it" : "them, the first here")}, and {(count == 1 ? "is" : "are")} left out"));

    public static Problem Credits(SourceText source, int line, int count) =>
        source.Problem("AL0525", Severity.Note, source.Line(line).Start,
            string.Create(CultureInfo.InvariantCulture,
                $"{count} {(count == 1 ? "cue names" : "cues name")} who made the subtitles{(count == 1 ? "" : ", the first here")}; marked 'credit', and in no pair of sentences"));

    public static Problem CreditsBeside(SourceText source, int offset, int count) =>
        source.Problem("AL0525", Severity.Note, offset,
            string.Create(CultureInfo.InvariantCulture,
                $"{count} {(count == 1 ? "credit stands" : "credits stand")} beside what is said{(count == 1 ? "" : ", the first here")}; left out"));

    public static Problem NoTime(SourceText source, int offset, string text) =>
        source.Problem("AL0526", Severity.Warning, offset,
            $"the entry has a text and no start, and gets its time from those around it: '{FieldText.Excerpt(text)}'");

    public static Problem Frames(SourceText source, int rate) =>
        source.Problem("AL0527", Severity.Warning, 0,
            string.Create(CultureInfo.InvariantCulture,
                $"the times count frames, and nothing says how many a second has; {rate} are taken"));

    public static Problem NoSecondLanguage(SourceText source, string found) =>
        source.Problem("AL0522", Severity.Error, 0, $"no second language: {found}");

    public static Problem NoHeader(HlsSegment segment) => new("AL0531", Severity.Warning, segment.Name, 1, 1, segment.Cues.Count > 0
        ? "the segment does not begin with WEBVTT; its cues are read all the same"
        : "the segment does not begin with WEBVTT and has no cue; it is left out");

    public static Problem SegmentOutOfPlace(HlsSegment segment, TimeSpan written, TimeSpan placed) =>
        new("AL0530", Severity.Warning, segment.Name, 1, 1,
            $"the times of the segment begin at {Signed(written)}, which does not fit between its neighbours; they are taken to begin at {Signed(placed)}");

    public static Problem SegmentCueOutOfPlace(HlsSegment segment, HlsCue cue, TimeSpan written, TimeSpan placed) =>
        new("AL0530", Severity.Warning, segment.Name, cue.Line, 1,
            $"the cue at {Signed(written)} does not fit between its neighbours; it is taken to begin at {Signed(placed)}");

    private static string Signed(TimeSpan time) => time < TimeSpan.Zero ? $"-{ClockTime.Format(-time)}" : ClockTime.Format(time);

    private static string NewEnd(TimeSpan? next) =>
        next is { } time ? $"its end is the next cue's beginning, {ClockTime.Format(time)}" : "its end is left open";

    private static string Clock(TimeSpan? time) => time is { } known ? ClockTime.Format(known) : "";
}
