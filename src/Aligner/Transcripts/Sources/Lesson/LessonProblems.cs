using System.Globalization;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Every problem of a lesson, with its code and its words.</summary>
internal static class LessonProblems
{
    // A text in one language has some names and terms in the other.
    private const int FewOfOther = 5;

    private const string Expected = "expected mm:ss or hh:mm:ss";

    public static Problem NoCue(SourceText source)
    {
        var characters = source.Text.Count(c => !char.IsWhiteSpace(c));
        var chinese = Script.CountHan(source.Text);
        return source.Problem("AL0101", Severity.Error, 0, string.Create(
            CultureInfo.InvariantCulture,
            $"no cue found: looked for times such as 00:24 or [1:02:10] at the beginning of a line, found {source.LineCount} lines with none and {chinese} Chinese among {characters} characters{Alone(source.Text)}"));
    }

    /// <summary>What to do with a text in one language.</summary>
    private static string Alone(ReadOnlySpan<char> text)
    {
        var (han, words) = (Script.CountHan(text), Script.CountLatinWords(text));
        return han * FewOfOther < words ? "; a text in English alone is aligned with its translation: --english FILE --chinese FILE"
            : words * FewOfOther < han ? "; a text in Chinese alone is aligned with its original: --english FILE --chinese FILE"
            : "";
    }

    public static Problem? MissingSide(SourceText source, CueBlock block)
    {
        if (block.English.Count > 0 && block.Chinese.Count > 0)
            return null;
        var missing = block.IsEmpty ? "text" : block.English.Count > 0 ? "Chinese side" : "English side";
        var found = block.IsEmpty ? "nothing" : Paragraphs(block.Paragraphs.Count(), block.English.Count > 0 ? "English" : "Chinese");
        return source.Problem("AL0102", Severity.Warning, block.Time.WrittenStart,
            $"the cue at {block.Time.Written} has no {missing}; found {found} before the next time");
    }

    public static Problem TimeGoesBack(SourceText source, TimeMark mark, TimeMark latest) =>
        source.Problem("AL0103", Severity.Warning, mark.WrittenStart,
            $"time goes back: {mark.Written} after {latest.Written} on line {FieldText.Number(latest.Line.Number)}");

    public static Problem BadTime(SourceText source, TimeMark mark) =>
        source.Problem("AL0104", Severity.Error, mark.WrittenStart,
            $"'{mark.Written}' is not a time; {Expected}, minutes and seconds below 60");

    public static Problem TimeRepeats(SourceText source, TimeMark mark, TimeMark same) =>
        source.Problem("AL0105", Severity.Warning, mark.WrittenStart,
            $"time repeats: {mark.Written} is also the time of the cue on line {FieldText.Number(same.Line.Number)}");

    public static Problem PastLength(SourceText source, TimeMark mark, TimeSpan length) =>
        source.Problem("AL0106", Severity.Warning, mark.WrittenStart, $"{mark.Written} is past the Length {ClockTime.Format(length)}");

    public static Problem NeitherSide(SourceText source, int offset, string text) =>
        source.Problem("AL0107", Severity.Warning, offset, $"text is neither English nor Chinese and is left out: '{FieldText.Excerpt(text)}'");

    public static Problem HeadingInTranscript(SourceText source, int offset, string text) =>
        source.Problem("AL0108", Severity.Warning, offset,
            $"heading inside the transcript belongs to no cue and is left out: '{FieldText.Excerpt(text)}'");

    public static Problem UnbalancedQuote(SourceText source, int offset, char mark, bool isOpening) =>
        source.Problem("AL0109", Severity.Warning, offset, isOpening
            ? $"quotation mark {mark} is never closed on this side of the cue"
            : $"stray quotation mark {mark} closes nothing on this side of the cue");

    public static Problem UndefinedFootnote(SourceText source, FootnoteMarker marker, int last) =>
        source.Problem("AL0110", Severity.Warning, marker.Start, string.Create(
            CultureInfo.InvariantCulture,
            $"footnote marker {marker.Number} has no footnote and stays in the text; {(last == 0 ? "the document has no footnotes" : $"the last footnote is {last}")}"));

    public static Problem NoLength(SourceText source, TimeMark mark) =>
        source.Problem("AL0111", Severity.Note, mark.WrittenStart,
            $"the last cue, at {mark.Written}, has no end: the document has no Length");

    public static Problem EndsBeforeStart(SourceText source, TimeMark mark) =>
        source.Problem("AL0112", Severity.Warning, mark.WrittenStart,
            $"the range {mark.Written} ends before it begins; its end is taken from the next cue");

    public static Problem BadLength(SourceText source, int offset, string value) =>
        source.Problem("AL0113", Severity.Warning, offset, $"'{FieldText.Excerpt(value)}' is not a length; {Expected}");

    private static string Paragraphs(int count, string language) => $"{FieldText.Number(count)} {language} paragraph{(count == 1 ? "" : "s")}";
}
