using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Lesson transcripts: metadata, a terminology shortlist, timed cues with an English and a Chinese paragraph, footnotes.</summary>
internal sealed class LessonFormat : SourceFormat
{
    internal const string FormatName = "lesson";

    // A text has as few lines that begin with a time.
    private const double MostTimes = 0.25;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".text"];

    public override string Description => "lesson transcript: times at the beginning of lines, English and Chinese paragraphs under each";

    /// <summary>Always: it is tried last, and says what is missing where a text is no lesson.</summary>
    public override bool Recognises(SourceText source) => true;

    public override bool HasTimes(SourceText source) => HasCues(source);

    /// <summary>
    /// Whether times at the beginning of lines begin cues. Few that stand before text, in lines that are not the first, are a part of that
    /// text: “10:30 火车出发。”
    /// </summary>
    public static bool HasCues(SourceText source)
    {
        var (lines, times, last, falls, rises) = (0, 0, TimeSpan.Zero, false, false);
        foreach (var line in LessonLine.Each(source))
        {
            lines++;
            if (TimeNotation.Find(line) is not { } time)
                continue;
            if (time.Start is not null && (!time.HasText || time.IsWrapped || lines == 1))
                return true;
            times++;
            falls |= time.Start < last;
            rises |= times > 1 && time.Start > last;
            last = time.Start ?? last;
        }
        return times > MostTimes * lines && !falls && (rises || times == 1);
    }

    public override Transcript Read(string document, SourceText source) => new LessonReader(document, source).Read();
}

/// <summary>A time and the paragraphs under it, by language, in the order of the source.</summary>
internal sealed record CueBlock(TimeMark Time)
{
    public List<LineSpan> English { get; } = [];

    public List<LineSpan> Chinese { get; } = [];

    public bool IsEmpty => English.Count + Chinese.Count == 0;

    public IEnumerable<LineSpan> Paragraphs => English.Concat(Chinese);

    public List<LineSpan> Side(Side side) => side == Text.Side.English ? English : Chinese;
}

/// <summary>Reads a lesson's transcript: a time begins a cue, and each paragraph under it goes to the side of its language.</summary>
internal sealed class CueReader(LessonContext context, LessonOutline outline, TimeSpan? length)
{
    private readonly List<CueBlock> _blocks = [];

    public ImmutableArray<Cue> Read()
    {
        foreach (var line in outline.Body)
            ReadLine(line);

        var labels = new SpeakerLabels(context.Source.Text, _blocks.SelectMany(block => block.Paragraphs));
        var times = new LessonCueTimes(context, [.. _blocks.Select(block => block.Time)], length);
        return [.. _blocks.Select((block, index) => ToCue(block, index, times, labels)).OfType<Cue>()];
    }

    private void ReadLine(LessonLine line)
    {
        if (outline.Times.TryGetValue(line.Number, out var time))
            Begin(time);
        else if (line.IsRule)
            context.Mark(Role.Markup, line);
        else if (line.IsHeading)
            Report(line, LessonProblems.HeadingInTranscript(context.Source, line.Start, line.Text));
        else
            AddParagraph(line, new LineSpan(line.Start, line.Text.Length, line.Number));
    }

    private void Begin(TimeMark time)
    {
        _blocks.Add(new CueBlock(time));
        context.Mark(Role.Markup, time.Line);
        context.Roles.Mark(Role.Time, time.WrittenStart, time.Written.Length);
        if (time.HasText)
            AddParagraph(time.Line, new LineSpan(time.TextStart, time.Line.End - time.TextStart, time.Line.Number));
    }

    private void AddParagraph(LessonLine line, LineSpan paragraph)
    {
        context.Roles.Mark(Role.Markup, line.MarkStart, line.Start - line.MarkStart);
        var side = Script.SideOf(context.Source.Text.AsSpan(paragraph.Start, paragraph.Length));
        if (side == Side.Neither)
        {
            context.Roles.Mark(Role.Reported, paragraph.Start, paragraph.Length);
            context.Problems.Add(
                LessonProblems.NeitherSide(context.Source, paragraph.Start,
                    context.Source.Text.Substring(paragraph.Start, paragraph.Length)));
            return;
        }

        _blocks[^1].Side(side).Add(paragraph);
    }

    private void Report(LessonLine line, Problem problem)
    {
        context.Mark(Role.Reported, line);
        context.Problems.Add(problem);
    }

    private Cue? ToCue(CueBlock block, int index, LessonCueTimes times, SpeakerLabels labels)
    {
        var cue = new LessonCueBuilder(context, Part.Transcript, times.KeyOf(index),
            block.Time.Line.Number)
        { Times = times.RangeOf(index) };
        foreach (var flag in times.FlagsOf(index))
            cue.Flag(flag);

        var english = labels.Lift(block.English, MarkSpeaker);
        var chinese = labels.Lift(block.Chinese, MarkSpeaker);
        cue.Speaker = english ?? chinese;
        cue.With(block.English, block.Chinese);
        if (LessonProblems.MissingSide(context.Source, block) is { } problem)
            context.Problems.Add(problem);
        return block.IsEmpty ? null : cue.Build();
    }

    private void MarkSpeaker(LineSpan label) => context.Roles.Mark(Role.Speaker, label.Start, label.Length);
}

/// <summary>Reads one lesson: outline, footnotes and their markers, header, cues.</summary>
internal sealed class LessonReader
{
    private readonly string _document;
    private readonly LessonOutline _outline;
    private readonly List<Footnote> _footnotes;
    private readonly LessonContext _context;

    public LessonReader(string document, SourceText source)
    {
        _document = document;
        _outline = LessonOutline.Of(LessonLine.All(source));
        _footnotes = FootnoteReader.Read(_outline.Footnotes);
        _context = new LessonContext(source, FootnoteMarkerFinder.Find(_outline.Header.Concat(_outline.Body), _footnotes));
    }

    public Transcript Read()
    {
        if (_outline.Times.Count == 0)
            return ReadNoLesson();

        var header = new HeaderReader(_context, _outline.Header, _footnotes);
        var pairs = header.Read();
        var cues = new CueReader(_context, _outline, header.Metadata.Length).Read();
        MarkFootnotes();
        ReportMarkers();
        return Empty() with
        {
            Metadata = header.Metadata,
            Blocks = _outline.Times.Count,
            Cues = [.. pairs, .. cues],
            Terms = [.. header.Terms],
            Mentions = [.. header.Commentary.Concat(_outline.Body).SelectMany(line => MentionFinder.Find(_context.Source, line))],
            Footnotes = [.. _footnotes],
            Problems = [.. _context.Problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)],
        };
    }

    /// <summary>A text without a cue has no pairs either, whatever its first lines look like.</summary>
    private Transcript ReadNoLesson()
    {
        foreach (var line in _outline.Header)
            _context.Mark(Role.Commentary, line);
        MarkFootnotes();
        return Empty() with { Problems = [LessonProblems.NoCue(_context.Source)] };
    }

    private Transcript Empty() => new()
    {
        Name = _document,
        Source = _context.Source,
        Format = LessonFormat.FormatName,
        Passages = _context.Roles.ToPassages(),
    };

    private void MarkFootnotes()
    {
        foreach (var line in _outline.Footnotes.Concat(_outline.FootnoteHeading is { } heading
            ? [heading] : ImmutableArray<LessonLine>.Empty))
        {
            _context.Mark(Role.Footnote, line);
        }
    }

    private void ReportMarkers()
    {
        var last = _footnotes.Select(footnote => footnote.Number).DefaultIfEmpty(0).Max();
        _context.Problems.AddRange(_context.Markers.Where(marker => !marker.IsDefined)
            .Select(marker => LessonProblems.UndefinedFootnote(_context.Source, marker, last)));
    }
}
