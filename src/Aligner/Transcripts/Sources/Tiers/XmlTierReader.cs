using System.Globalization;
using System.Xml;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Ttml;

namespace Aligner.Transcripts.Sources.Tiers;

/// <summary>What the readers of tiers in XML share: elements, texts with their places, and an end at what is not well-formed.</summary>
internal abstract class XmlTierReader
{
    // Real files are six deep.
    private const int Deepest = 100;
    private const double LongestSeconds = 1e6;

    private readonly XmlReader _xml;
    private readonly Stack<string> _open = new();

    protected XmlTierReader(SourceText source)
    {
        Context = new TimedContext(source);
        _xml = XmlPlace.Open(source);
    }

    protected TimedContext Context { get; }

    protected List<Tier> Tiers { get; } = [];

    protected TierTimeline Timeline { get; } = new();

    /// <summary>The element whose text is an entry's.</summary>
    protected abstract string TextElement { get; }

    /// <param name="document">The name of the document.</param>
    /// <param name="format">The format's name.</param>
    /// <param name="looked">What an entry looks like, for the problem that there is none.</param>
    /// <param name="needsBoth">Whether a source without a second language is refused.</param>
    public Transcript Read(string document, string format, string looked, bool needsBoth)
    {
        Context.MarkGround();
        try
        {
            while (_xml.Read())
                ReadNode();
        }
        catch (XmlException wrong)
        {
            EndText();
            Context.ReportRest(XmlPlace.Of(Context.Source, wrong.LineNumber, wrong.LinePosition), "XML", wrong.Message);
        }

        Timeline.Complete();
        Complete();
        return new TierAssembler(Context, format, needsBoth).Assemble(document, looked, Tiers);
    }

    protected abstract void Begin(string element);

    /// <summary>The text of an entry is whole.</summary>
    protected abstract void EndText();

    protected abstract void AddText(SourcedText text);

    /// <summary>All is read: gives the entries their times.</summary>
    protected abstract void Complete();

    /// <summary>The value of an attribute of the element that begins; null where it has none.</summary>
    protected string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>A number of seconds, or of their parts, in an attribute; null where there is none.</summary>
    protected TimeSpan? Time(string name, double unit, string expected)
    {
        if (!_xml.MoveToAttribute(name))
            return null;
        var (value, (offset, length)) = (_xml.Value, XmlPlace.OfValue(Context.Source, _xml));
        _xml.MoveToElement();
        Context.Roles.Mark(Role.Time, offset, length);
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number * unit is >= 0 and < LongestSeconds and var seconds)
        {
            return TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        }

        Context.Problems.AddPlace(TimedProblems.BadTime(Context.Source, offset, value, expected));
        return null;
    }

    private void ReadNode()
    {
        switch (_xml.NodeType)
        {
            case XmlNodeType.Element:
                if (_xml.Depth > Deepest)
                {
                    throw new XmlException("Elements are nested too deep.", null, ((IXmlLineInfo)_xml).LineNumber,
                        ((IXmlLineInfo)_xml).LinePosition);
                }

                BeginElement();
                break;
            case XmlNodeType.EndElement:
                EndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                ReadText(XmlPlace.Text(Context.Source, _xml));
                break;
        }
    }

    private void BeginElement()
    {
        var isEmpty = _xml.IsEmptyElement;
        _open.Push(_xml.LocalName);
        Begin(_xml.LocalName);
        if (isEmpty)
            EndElement();
    }

    private void EndElement()
    {
        if (_open.Pop() == TextElement)
            EndText();
    }

    private void ReadText(SourcedText text)
    {
        Context.Mark(Role.Metadata, text);
        if (_open.TryPeek(out var element) && element == TextElement)
            AddText(text);
    }
}

/// <summary>
/// The points of a transcript in their order, some with a time and some without: those without stand evenly between their neighbours.
/// After the last time there is nothing to go by, and before the first the recording begins.
/// </summary>
internal sealed class TierTimeline
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<TimeSpan?> _times = [];
    private readonly List<double> _axis = [];

    public bool HasTimes { get; private set; }

    public void Add(string id, TimeSpan? time)
    {
        HasTimes |= time is not null;
        _places.TryAdd(id, _times.Count);
        _times.Add(time);
    }

    /// <summary>Gives every point that can have one a time. To be called once, when all are there.</summary>
    public void Complete()
    {
        for (var i = 0; HasTimes && i < _times.Count; i++)
        {
            if (_times[i] is null)
                Fill(i);
        }

        for (var i = 0; i < _times.Count; i++)
            _axis.Add(_times[i]?.TotalSeconds ?? (i == 0 ? 0 : _axis[^1] + 1));
    }

    /// <summary>Null where the point is unknown or has no time.</summary>
    public TimeSpan? Time(string? id) => Place(id) is { } place ? _times[place] : null;

    /// <summary>Sets an entry between two points.</summary>
    public void Set(TierEntry entry, string? start, string? end)
    {
        entry.IsUntimed = !HasTimes;
        if (Time(start) is { } time)
            entry.Times = new TimeRange(time, Time(end));
        if (Place(start) is { } from && Place(end) is { } to)
            entry.Span = (_axis[from], _axis[to]);
    }

    private int? Place(string? id) => id is not null && _places.TryGetValue(id, out var place) ? place : null;

    private void Fill(int first)
    {
        var after = _times.FindIndex(first, time => time is not null);
        var before = first == 0 ? TimeSpan.Zero : _times[first - 1];
        if (after < 0 || before is not { } from || _times[after] is not { } to || to < from)
            return;
        var steps = after - first + (first == 0 ? 0 : 1);
        for (var i = first; i < after; i++)
            _times[i] = from + ((to - from) * (i - first + (first == 0 ? 0 : 1)) / steps);
    }
}
