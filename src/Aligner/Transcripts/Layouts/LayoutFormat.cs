using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.Lesson;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Layouts;

/// <summary>
/// Transcripts as recorders, meeting programs, web pages and people write them: where the times, the names and the languages stand is found
/// from the whole file. What is a lesson, times at the beginning of lines and a paragraph of each language under them, is left to
/// <see cref="LessonFormat"/>.
/// </summary>
internal sealed class LayoutFormat : SourceFormat
{
    internal const string FormatName = "timed";

    // The habit of a long file is clear from its beginning.
    private const int SampleLines = 1_500;
    private const int FewestTimes = 2;
    private const double NearlyAll = 0.8;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".sbv"];

    public override string Description => "transcript with times before or after text or speakers' names, in lines of any layout";

    public override bool Recognises(SourceText source) => HasDigits(source.Text) && !IsLessonAtFirstSight(source) && IsLayout(source);

    public override Transcript Read(string document, SourceText source) => Read(document, source, null);

    internal static Transcript Read(string document, SourceText source, TimePlace? hint)
    {
        var lines = LayoutLine.All(source);
        return new LayoutReader(new TimedContext(source), lines, HabitFinder.Find(lines, hint)).Read(document, FormatName);
    }

    private static bool HasDigits(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || text.ContainsAnyInRange('０', '９');

    private static bool IsLayout(SourceText source)
    {
        var lines = LayoutLine.All(source, SampleLines);
        var habit = HabitFinder.Find(lines);
        if (habit.Place == TimePlace.None)
            return false;
        var reader = new LayoutReader(new TimedContext(source), lines, habit);
        reader.ReadBlocks();
        return !IsLesson(source, lines, habit, reader.Facts);
    }

    /// <summary>Whether the lesson reader reads each of these times, and finds all there is to find.</summary>
    private static bool IsLesson(SourceText source, List<LayoutLine> lines, Habit habit, LayoutFacts facts)
    {
        if (!facts.IsPlain && !(facts.IsBasic && LessonOutline.Of(LessonLine.All(source)) is var outline
            && (HasLessonParts(outline) || HasLessonLabel(outline))))
        {
            return false;
        }

        // A line of a page may be several, and the place may say a side: the lesson reader knows neither.
        if (lines.Zip(lines.Skip(1)).Any(pair => pair.First.Number == pair.Second.Number)
            || PlaceSides.Apply([.. facts.Blocks.Where(block => block.Lines.Count > 0).Select(SidedBlock.Of)]))
        {
            return false;
        }

        var times = LessonOutline.Of(LessonLine.All(source)).Times.Values
            .Where(mark => mark.Start is not null && mark.Line.Number <= lines[^1].Number).ToDictionary(mark => mark.Line.Number);
        return times.Count == habit.Anchors.Count && habit.Anchors.All(
            anchor => times.TryGetValue(lines[anchor.Line].Number, out var mark) && mark.Start == anchor.Start
                && HasPlainText(mark, anchor));
    }

    /// <summary>
    /// Whether the text has what only lessons have, and both languages under nearly all of its times: most lessons are told without looking
    /// for a habit.
    /// </summary>
    private static bool IsLessonAtFirstSight(SourceText source)
    {
        var outline = LessonOutline.Of(LessonLine.All(source));
        if (outline.Times.Count < FewestTimes || !HasLessonParts(outline))
            return false;
        var (whole, english, chinese) = (0, false, false);
        foreach (var line in outline.Body)
        {
            var isTime = outline.Times.TryGetValue(line.Number, out var time);
            (english, chinese) = isTime ? (false, false) : (english, chinese);
            var side = isTime && !time!.HasText
                ? Side.Neither : Script.SideOf(isTime ? source.Text.AsSpan(time!.TextStart, line.End - time.TextStart) : line.Text);
            var wasWhole = english && chinese;
            (english, chinese) = (english || side == Side.English, chinese || side == Side.Chinese);
            whole += english && chinese && !wasWhole ? 1 : 0;
        }

        return whole >= NearlyAll * outline.Times.Count;
    }

    /// <summary>Footnotes, a terminology shortlist, a citation: what no recorder writes.</summary>
    private static bool HasLessonParts(LessonOutline outline) =>
        outline.FootnoteHeading is not null
        || outline.Header.Exists(line => Citation.Find(line) is not null || LessonLabel.Find(line)?.Kind == LessonLabelKind.Shortlist);

    /// <summary>A label of a lesson's header: some recorders write a length too.</summary>
    private static bool HasLessonLabel(LessonOutline outline) =>
        outline.Header.Exists(
            line => LessonLabel.Find(line) is { Kind: LessonLabelKind.Series or LessonLabelKind.Length or LessonLabelKind.Synopsis });

    private static bool HasPlainText(TimeMark mark, TimeAnchor anchor) =>
        anchor.Before.Length == 0 && (anchor.After.Length == 0 ? !mark.HasText : mark.TextStart == anchor.After.OffsetAt(0));
}
