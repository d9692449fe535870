using System.Xml;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Sources.Ttml;

/// <summary>Reads TTML: each paragraph with times is a cue; where its spans have them instead, each of those is.</summary>
internal sealed class TtmlReader
{
    private readonly SourceText _source;
    private readonly TimedContext _context;
    private readonly TtmlAttributes _attributes;
    private readonly Stack<TtmlScope> _scopes = new([default]);
    private readonly List<TimedBlock> _blocks = [];
    private readonly XmlReader _xml;
    private TtmlParagraph? _paragraph;
    private int? _headDepth;

    public TtmlReader(SourceText source)
    {
        _source = source;
        _context = new TimedContext(source);
        _xml = XmlPlace.Open(source);
        _attributes = new TtmlAttributes(_context, _xml);
    }

    public Transcript Read(string document)
    {
        XmlPlace.ReadAll(_xml, _context, ReadNode, EndParagraph);
        return new CueAssembler(_context).Assemble(document, TtmlFormat.FormatName, "<p> elements with a begin",
            new RepeatedCaptions(_context).TakeOut(_blocks));
    }

    private void ReadNode()
    {
        switch (_xml.NodeType)
        {
            case XmlNodeType.Element:
                BeginElement();
                break;
            case XmlNodeType.EndElement:
                EndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                ReadText();
                break;
        }
    }

    private void BeginElement()
    {
        var isEmpty = _xml.IsEmptyElement;
        if (_xml.LocalName == "br")
            _paragraph?.Break(XmlPlace.Of(_source, _xml));
        if (_xml.LocalName == "head")
            _headDepth = _xml.Depth;
        _scopes.Push(_attributes.Read(_scopes.Peek()));
        if (_paragraph is null && _xml.LocalName is "p" or "span" && _attributes.Begin is { } begin)
            BeginParagraph(_xml.Depth, begin.Offset, begin.Text);
        if (isEmpty)
            EndElement();
    }

    private void EndElement()
    {
        _scopes.Pop();
        if (_paragraph?.Depth == _xml.Depth)
            EndParagraph();
        if (_headDepth == _xml.Depth)
            _headDepth = null;
    }

    private void BeginParagraph(int depth, int offset, string written)
    {
        var scope = _scopes.Peek();
        var block = new TimedBlock
        {
            Offset = offset,
            Written = written,
            Times = scope.IsTimed ? new TimeRange(scope.Begin, scope.End) : null,
        };
        _paragraph = new TtmlParagraph(depth, block, scope.Language);
        _blocks.Add(block);
    }

    private void EndParagraph()
    {
        _paragraph?.End();
        _paragraph = null;
    }

    private void ReadText()
    {
        var text = XmlPlace.Text(_source, _xml);
        var isBlank = text.Trim().Length == 0;
        if (_headDepth is not null)
            _context.Mark(Role.Metadata, text);
        else if (_scopes.Peek().IsReading)
            _context.Mark(Role.Reading, text);
        else
            ReadText(text, isBlank);
    }

    private void ReadText(SourcedText text, bool isBlank)
    {
        if (_paragraph is null && !isBlank && _scopes.Peek().IsTimed)
            BeginParagraph(_xml.Depth - 1, text.OffsetAt(0), ClockTime.Format(_scopes.Peek().Begin));
        else if (_paragraph is null && !isBlank)
            ReportStray(text);
        _paragraph?.Append(text);
    }

    private void ReportStray(SourcedText text)
    {
        _context.Mark(Role.Reported, text);
        _context.Problems.AddPlace(TimedProblems.OutsideCues(_source, text.OffsetAt(0), text.Text.Trim()));
    }
}

/// <summary>The text of a cue while its element is read.</summary>
/// <param name="depth">Of the element.</param>
/// <param name="block">The block that the lines go to.</param>
/// <param name="language">As the element is said to be in; Neither where that is not said.</param>
internal sealed class TtmlParagraph(int depth, TimedBlock block, Side language)
{
    private readonly SourcedTextBuilder _text = new();
    private bool _isAfterSpace;

    public int Depth => depth;

    /// <summary>Puts the lines into the block.</summary>
    public void End() => block.Lines.AddRange(_text.Build().Lines().Select(line => new TimedLine(line, language)));

    public void Break(int offset) => _text.Append("\n", offset);

    /// <summary>White space between words is one space, however the XML is laid out.</summary>
    public void Append(SourcedText text)
    {
        for (var i = 0; i < text.Length;)
        {
            var word = text.Text.AsSpan(i).IndexOfAny(" \t\r\n");
            var length = word < 0 ? text.Length - i : word;
            _text.Append(text, i, length);
            _isAfterSpace &= length == 0;
            i += length;
            if (i == text.Length)
                break;
            if (!_isAfterSpace)
                _text.Append(" ", text.OffsetAt(i));
            _isAfterSpace = true;
            i++;
        }
    }
}
