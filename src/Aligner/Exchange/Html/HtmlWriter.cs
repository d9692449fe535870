using System.Globalization;
using Aligner.Corpus;

namespace Aligner.Exchange.Html;

/// <summary>Writes the page as a stream: the head, a row for each segment, then the words of the page and the script.</summary>
internal sealed class HtmlWriter(Stream stream, ExportOptions options) : SegmentWriter
{
    private readonly StreamWriter _html = HtmlFormat.TextWriter(stream);
    private readonly PageWords _words = new(options.Lexicon, options.HasSandhi);
    private DocumentFacts? _facts;
    private DocumentPage? _document;
    private int _documents;

    public override void BeginDocument(DocumentFacts facts) => _facts = facts;

    public override void Complete()
    {
        if (_documents == 0)
            PageFrame.WriteHead(_html, "Nothing", options, null);
        _document?.End();
        _html.Write("</main>\n<script type=\"application/json\" id=\"words\">");
        _html.Flush();
        _words.Write(stream);
        PageFrame.WriteEnd(_html);
        _html.Flush();
        stream.Flush();
    }

    protected override void WriteSegment(Segment segment)
    {
        if (_document is null || _document.Facts.Name != segment.Document)
            Begin(segment);
        _document!.Write(segment);
    }

    private void Begin(Segment segment)
    {
        _document?.End();
        var facts = _facts?.Name == segment.Document ? _facts : new DocumentFacts { Name = segment.Document };
        if (_documents++ == 0)
            PageFrame.WriteHead(_html, DocumentTitle.Plain(facts), options, facts.Name);
        _words.Begin(facts);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"d{_documents}-");
        _document = new DocumentPage(_html, options, facts, options.ChineseTagOf(segment), prefix, _words);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _html.Dispose();
    }
}
