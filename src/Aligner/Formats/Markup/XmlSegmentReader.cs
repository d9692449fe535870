using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Aligner.Formats.Streams;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Markup;

/// <summary>
/// Reads a corpus in XML as a stream: nothing from outside is opened, no entity is expanded, and nothing longer than the limit is held.
/// </summary>
/// <param name="source">The corpus.</param>
/// <param name="codes">What the problem codes of the format begin with, as AL093; 2 and 9 are broken XML and what is too long.</param>
internal abstract partial class XmlSegmentReader(CorpusSource source, string codes)
{
    /// <summary>More than the longest unit with all that belongs to it, in bytes.</summary>
    private const long LongestUnit = 1 << 24;

    private readonly ByteMeter _meter = new(LongestUnit);
    private readonly StringBuilder _text = new();
    private (int Line, int Column) _marked = (1, 1);

    static XmlSegmentReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    protected XmlReader Xml { get; private set; } = null!;

    protected CorpusSource Source => source;

    /// <summary>The segments, as they come. What ends the reading early is told, and what came before it stays.</summary>
    public IEnumerable<Segment> Read()
    {
        while (TryNext() is { } segment)
            yield return segment;
        Tell();
        Xml?.Dispose();
    }

    /// <summary>The next segment; null at the end.</summary>
    protected abstract Segment? Next();

    /// <summary>Tells at the end what came more than once.</summary>
    protected abstract void Tell();

    /// <summary>What an element inside a text is: called on its start; leaves it unread, to keep its text, or passes over it.</summary>
    protected abstract void ReadInline(StringBuilder text);

    /// <summary>To be called between units: what was read before may be forgotten.</summary>
    protected void Mark()
    {
        _meter.Mark();
        _marked = Place;
    }

    /// <summary>The attribute, without regard to xml: before it.</summary>
    protected string? Language => Xml.GetAttribute("xml:lang") ?? Xml.GetAttribute("lang");

    /// <summary>Calls the action on the start of each child element; it must read as far as the child's end.</summary>
    protected void EachChild(Action read)
    {
        if (Xml.IsEmptyElement)
            return;
        var depth = Xml.Depth;
        while (Xml.ReadNode() && Xml.Depth > depth)
        {
            if (Xml.NodeType == XmlNodeType.Element)
                read();
        }
    }

    protected void PassOver()
    {
        if (Xml.IsEmptyElement)
            return;
        var depth = Xml.Depth;
        while (Xml.ReadNode() && Xml.Depth > depth)
        {
        }
    }

    /// <summary>Whether this program wrote what is read, white space and all; others say so by xml:space.</summary>
    protected bool IsExact { get; set; }

    /// <summary>The text of the element; stands on its end then. Line ends with indentation around it are how the XML is written.</summary>
    protected string ReadText()
    {
        if (Xml.IsEmptyElement)
            return "";
        var depth = Xml.Depth;
        var isExact = IsExact || Xml.XmlSpace == XmlSpace.Preserve;
        _text.Clear();
        while (Xml.ReadNode() && Xml.Depth > depth)
        {
            if (Xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                _text.Append(Xml.Value);
            else if (Xml.NodeType == XmlNodeType.Element)
                ReadInline(_text);
        }

        return isExact ? _text.ToString() : WithoutIndentation(_text.ToString());
    }

    /// <summary>Between Chinese characters a line end stands for nothing.</summary>
    private static string WithoutIndentation(string text)
    {
        if (!Indented().IsMatch(text))
            return text;
        var trimmed = text.Trim();
        return LineEnd().Replace(trimmed,
            end => trimmed[end.Index - 1] > '\u2E7F' && trimmed[end.Index + end.Length] > '\u2E7F' ? "" : " ");
    }

    [GeneratedRegex(@"\A[ \t]*\r?\n[ \t]*\S.*\n[ \t]*\z", RegexOptions.Singleline)]
    private static partial Regex Indented();

    [GeneratedRegex(@"[ \t]*\r?\n\s*")]
    private static partial Regex LineEnd();

    /// <summary>Where the reader stands: 1-based, the column in UTF-16 code units.</summary>
    protected (int Line, int Column) Place => (((IXmlLineInfo)Xml).LineNumber, ((IXmlLineInfo)Xml).LinePosition);

    protected void Error(char kind, (int Line, int Column) place, string message) =>
        source.Error(codes + kind, place.Line, place.Column, message);

    protected void Warn(char kind, (int Line, int Column) place, string message) =>
        source.Warn(codes + kind, place.Line, place.Column, message);

    /// <summary>Tells a tally that is not empty, at its first place.</summary>
    protected void Warn(char kind, NameTally tally, string message)
    {
        if (!tally.IsEmpty)
            Warn(kind, tally.First, message);
    }

    /// <summary>Tells a tally of what was left out.</summary>
    protected void Error(char kind, NameTally tally, string message)
    {
        if (!tally.IsEmpty)
            Error(kind, tally.First, message);
    }

    private Segment? TryNext()
    {
        try
        {
            Xml ??= XmlReader.Create(new MeteredStream(source.Stream, _meter),
                XmlReading.Settings());
            return Next();
        }
        catch (XmlException error)
        {
            source.Error(codes + '2', Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition),
                $"the XML cannot be read on from here: {XmlReading.MessageOf(error)}");
        }
        catch (InvalidDataException) when (_meter.IsExceeded)
        {
            Error('9', _marked, $"what begins with this unit is longer than {LongestUnit >> 20} MiB; nothing is read from here on");
        }

        return null;
    }
}

/// <summary>Counts bytes since a mark.</summary>
internal sealed class ByteMeter(long limit)
{
    private long _sinceMark;

    /// <summary>All bytes so far.</summary>
    public long Total { get; private set; }

    public bool IsExceeded => _sinceMark > limit;

    /// <summary>What was read so far is done with.</summary>
    public void Mark() => _sinceMark = 0;

    /// <exception cref="InvalidDataException">The limit is exceeded.</exception>
    public void Count(int bytes)
    {
        Total += bytes;
        _sinceMark += bytes;
        if (IsExceeded)
            throw new InvalidDataException($"more than {limit} bytes without a mark");
    }
}

/// <summary>
/// Passes on what it reads, and refuses to go on after too many bytes without a mark: an XML reader holds a text, an attribute or a
/// comment in memory as a whole, however long it is.
/// </summary>
internal sealed class MeteredStream(Stream stream, ByteMeter meter) : ForwardStream
{
    public override bool CanRead => true;

    /// <exception cref="InvalidDataException">The limit is exceeded.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        meter.Count(count);
        return count;
    }
}
