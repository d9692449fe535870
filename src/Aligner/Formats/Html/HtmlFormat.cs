using System.Globalization;
using System.Text;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Formats.Html;

/// <summary>A page for people who read and learn: one file that needs nothing but a browser.</summary>
internal sealed class HtmlFormat : CorpusFormat
{
    public override string Name => "html";

    public override IReadOnlyList<string> Extensions { get; } = [".html", ".htm"];

    public override string Description => "a reading page in one file, with pinyin and a dictionary; --media for a player";

    public override IEnumerable<Problem> Check(Transcript transcript)
    {
        var text = transcript.Source.Text;
        foreach (var passage in transcript.Passages.Where(passage => passage.Role is Role.English or Role.Chinese))
        {
            var end = passage.Start + passage.Length;
            for (var from = passage.Start; HtmlText.IndexOfUnfit(text.AsSpan(from, end - from)) is >= 0 and var found; from += found + 1)
                yield return Unfit(transcript.Source, from + found);
        }
    }

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new HtmlWriter(stream, options);

    public override FolderIndex CreateIndex(ExportOptions options) => new IndexPage(options);

    internal static StreamWriter TextWriter(Stream stream) => new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    private static Problem Unfit(SourceText source, int offset) => source.Problem(
        "AL0202",
        Severity.Warning,
        offset,
        FormattableString.Invariant($"HTML cannot hold the character U+{(int)source.Text[offset]:X4}; the page shows U+FFFD in its place"));
}

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

/// <summary>Writes the page as a stream: the head, a row for each segment, then the words of the page and the script.</summary>
internal sealed class HtmlWriter(Stream stream, ExportOptions options) : SegmentWriter
{
    private readonly StreamWriter _html = HtmlFormat.TextWriter(stream);
    private readonly PageWords _words = new(options.Readings.Lexicon, options.Readings.HasSandhi);
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

/// <summary>The list of the pages in a folder.</summary>
internal sealed class IndexPage(ExportOptions options) : FolderIndex
{
    private readonly List<string> _entries = [];

    public override string FileName => "index.html";

    public override void Add(string path, DocumentFacts facts)
    {
        var title = new DocumentTitle(facts, options.EnglishTag ?? LanguageTags.English, options.ChineseTag ?? "zh");
        var url = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        var about = title.About is { Length: > 0 } text ? $"<br><small>{text}</small>" : "";
        _entries.Add($"<li><a href=\"{HtmlText.Escape(url)}\">{title.Heading}</a>{about}</li>\n");
    }

    public override void Write(Stream stream)
    {
        using var html = HtmlFormat.TextWriter(stream);
        PageFrame.WriteOpening(html, "Contents");
        html.Write("<main class=\"contents\">\n<h1>Contents</h1>\n<ol>\n");
        _entries.ForEach(html.Write);
        html.Write("</ol>\n</main>\n</body>\n</html>\n");
    }
}

/// <summary>Writes what a document says at its end: the shortlist with its definitions, and the footnotes on the running text.</summary>
internal sealed class NotesWriter(TextWriter html, string english, string chinese, string prefix)
{
    public void Write(DocumentFacts facts)
    {
        if (facts.Terms.Length > 0)
            WriteTerms(facts);
        if (facts.Footnotes.Length > 0)
            WriteFootnotes(facts);
    }

    private void WriteTerms(DocumentFacts facts)
    {
        html.Write($"<section class=\"notes-section\" aria-labelledby=\"{prefix}terms\"><h2 id=\"{prefix}terms\">Terms</h2>\n<dl>\n");
        foreach (var (index, term) in facts.Terms.Index())
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}t{index + 1}");
            html.Write($"<div id=\"{id}\"><dt>{Span(english, term.English)} {Span(chinese, term.Chinese)}</dt>");
            html.Write($"<dd lang=\"{HtmlText.Escape(english)}\">{HtmlText.Escape(term.Definition ?? "")}</dd></div>\n");
        }

        html.Write("</dl></section>\n");
    }

    private void WriteFootnotes(DocumentFacts facts)
    {
        html.Write($"<section class=\"notes-section\" aria-labelledby=\"{prefix}notes\"><h2 id=\"{prefix}notes\">Footnotes</h2>\n<ol>\n");
        foreach (var footnote in facts.Footnotes.DistinctBy(footnote => footnote.Number))
        {
            html.Write(string.Create(CultureInfo.InvariantCulture,
                $"<li id=\"{prefix}n{footnote.Number}\" value=\"{footnote.Number}\" lang=\"{HtmlText.Escape(english)}\">"));
            html.Write($"{Headword(footnote)}{HtmlText.Escape(footnote.Text)}</li>\n");
        }

        html.Write("</ol></section>\n");
    }

    private string Headword(Footnote footnote) => footnote.Headword is not { } headword
        ? ""
        : $"<b>{HtmlText.Escape(headword)}</b>{(footnote.HeadwordChinese is { } other ? " " + Span(chinese, other) : "")}. ";

    private static string Span(string tag, string text) => $"<span lang=\"{HtmlText.Escape(tag)}\">{HtmlText.Escape(text)}</span>";
}
