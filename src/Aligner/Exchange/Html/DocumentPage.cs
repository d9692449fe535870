using System.Globalization;
using Aligner.Corpus;
using Aligner.Transcripts;

namespace Aligner.Exchange.Html;

/// <summary>One document on the page, begun when it is made: its heading, a section for each part, its notes.</summary>
internal sealed class DocumentPage
{
    private readonly StreamWriter _html;
    private readonly RowWriter _rows;
    private readonly NotesWriter _notes;
    private readonly string _prefix;
    private Part? _part;
    private int _sections;

    public DocumentPage(StreamWriter html, ExportOptions options, DocumentFacts facts, string chineseTag, string prefix, PageWords words)
    {
        Facts = facts;
        _html = html;
        _prefix = prefix;
        _rows = new RowWriter(html, options, new TermMarker(facts, prefix, words), facts, prefix, words);
        _notes = new NotesWriter(html, options.EnglishTag ?? LanguageTags.English, chineseTag, prefix);
        var title = new DocumentTitle(facts, options.EnglishTag ?? LanguageTags.English, chineseTag);
        html.Write($"<article>\n<div class=\"heading\"><h1>{title.Heading}</h1>\n");
        if (title.About is { Length: > 0 } about)
            html.Write($"<p>{about}</p>\n");
        html.Write("</div>\n");
    }

    public DocumentFacts Facts { get; }

    public void Write(Segment segment)
    {
        if (segment.Part != _part)
            BeginPart(segment.Part);
        _rows.Write(segment);
    }

    public void End()
    {
        EndPart();
        _notes.Write(Facts);
        _html.Write("</article>\n");
    }

    private void BeginPart(Part part)
    {
        EndPart();
        _part = part;
        var id = string.Create(CultureInfo.InvariantCulture, $"{_prefix}s{++_sections}");
        _html.Write($"<section class=\"part\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">{part}</h2>\n<ol class=\"rows\">\n");
    }

    private void EndPart()
    {
        if (_part is not null)
            _html.Write("</ol></section>\n");
    }
}
