using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;
using Aligner.Transcripts.Sources.Ttml;

namespace Aligner.Transcripts.Sources.YouTube;

/// <summary>YouTube's timed text as XML: srv1, srv2 and srv3 of yt-dlp.</summary>
internal sealed partial class YouTubeXmlFormat : SourceFormat
{
    internal const string FormatName = "srv";

    private const int RootWithin = 4096;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".srv1", ".srv2", ".srv3"];

    public override string Description => "YouTube's captions as XML, with the times of words";

    public override bool Recognises(SourceText source)
    {
        var beginning = source.Text.AsSpan(0, Math.Min(RootWithin, source.Text.Length));
        return beginning.TrimStart().StartsWith('<') && RootPattern().IsMatch(beginning);
    }

    public override Transcript Read(string document, SourceText source) => new YouTubeXmlReader(source).Read(document);

    [GeneratedRegex(@"<timedtext[\s>]|<transcript>\s*<text\s")]
    private static partial Regex RootPattern();
}

/// <summary>
/// Reads the cues of YouTube's XML: p with t and d in milliseconds, and s in it for words; or text with start and dur in seconds.
/// </summary>
internal sealed class YouTubeXmlReader
{
    private const string Expected = "a number of milliseconds, or of seconds";

    private readonly SourceText _source;
    private readonly TimedContext _context;
    private readonly XmlReader _xml;
    private readonly List<TimedBlock> _blocks = [];
    private SourcedTextBuilder _text = new();
    private TimedBlock? _block;
    private TimeSpan? _word;

    public YouTubeXmlReader(SourceText source)
    {
        (_source, _context) = (source, new TimedContext(source));
        _xml = XmlPlace.Open(source);
    }

    public Transcript Read(string document)
    {
        XmlPlace.ReadAll(_xml, _context, ReadNode, EndCue);
        return new CueAssembler(_context).Assemble(document, YouTubeXmlFormat.FormatName, "<p> or <text> elements with a time",
            new RepeatedCaptions(_context).TakeOut(_blocks));
    }

    private void ReadNode()
    {
        switch (_xml.NodeType)
        {
            case XmlNodeType.Element when _xml.LocalName is "p" or "text":
                BeginCue();
                break;
            case XmlNodeType.Element when _xml.LocalName == "s" && _block?.Times is { } times:
                _word = Attribute("t", 0.001) is { } after ? times.Start + after : times.Start;
                break;
            case XmlNodeType.EndElement when _xml.LocalName is "p" or "text":
                EndCue();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                when _block is not null:
                Append(XmlPlace.Text(_source, _xml));
                break;
        }
    }

    private void BeginCue()
    {
        EndCue();
        if (_xml.IsEmptyElement)
            return;
        var offset = XmlPlace.Of(_source, _xml);
        var start = Attribute("t", 0.001) ?? Attribute("start", 1);
        var length = Attribute("d", 0.001) ?? Attribute("dur", 1);
        _block = new TimedBlock
        {
            Offset = offset,
            Written = start is { } time ? ClockTime.Format(time) : "",
            Times = start is { } from ? new TimeRange(from, from + length) : null,
        };
        if (start is null)
        {
            _context.Problems.AddPlace(
                TimedProblems.BadTime(_source, offset, _xml.GetAttribute("t") ?? _xml.GetAttribute("start") ?? "", Expected));
        }
    }

    /// <summary>Null where the element has none, or one that is not a number.</summary>
    private TimeSpan? Attribute(string name, double unit)
    {
        if (!_xml.MoveToAttribute(name))
            return null;
        var (offset, length) = XmlPlace.OfValue(_source, _xml);
        var isNumber = double.TryParse(_xml.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number * unit < TimeSpan.MaxValue.TotalSeconds / 2;
        _context.Roles.Mark(Role.Time, offset, length);
        _xml.MoveToElement();
        return isNumber ? TimeSpan.FromMilliseconds(Math.Round(number * unit * 1000)) : null;
    }

    private void Append(SourcedText text)
    {
        if (_word is { } time && text.Text.AsSpan().Trim().Length > 0)
        {
            _context.WordTimes.TryAdd(text.OffsetAt(0), time);
            _word = null;
        }

        _text.Append(text);
    }

    /// <summary>What only breaks a line is no cue.</summary>
    private void EndCue()
    {
        if (_block is { } block)
        {
            block.Lines.AddRange(_text.Build().Lines().SelectMany(new TagStripper(_context).Strip).Select(line => new TimedLine(line)));
            if (block.Lines.Count > 0)
                _blocks.Add(block);
        }

        (_block, _word, _text) = (null, null, new SourcedTextBuilder());
    }
}
