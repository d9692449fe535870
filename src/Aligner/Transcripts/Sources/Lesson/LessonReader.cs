using System.Collections.Immutable;

namespace Aligner.Transcripts.Sources.Lesson;

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
        foreach (var line in _outline.Footnotes.Concat(_outline.FootnoteHeading is { } heading ? [heading] : ImmutableArray<LessonLine>.Empty))
            _context.Mark(Role.Footnote, line);
    }

    private void ReportMarkers()
    {
        var last = _footnotes.Select(footnote => footnote.Number).DefaultIfEmpty(0).Max();
        _context.Problems.AddRange(_context.Markers.Where(marker => !marker.IsDefined).Select(marker => LessonProblems.UndefinedFootnote(_context.Source, marker, last)));
    }
}
