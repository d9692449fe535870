using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Formats.Columns;
using Aligner.Formats.Markup;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Tmx;

/// <summary>Writes TMX 1.4: the header with the first segment, a tu for each pair, nothing for half a pair.</summary>
internal sealed class TmxWriter : SegmentWriter
{
    internal const string ToolName = "aligner";
    private const string AllLanguages = "*all*";

    private readonly Stream _stream;
    private readonly ExportOptions _options;
    private readonly TmxProfile _profile;
    private readonly TmxContext _context;
    private readonly Action<string, string> _putProperty;
    private readonly XmlWriter _xml;

    private string? _sourceTag;
    private int _tooLong;
    private Segment? _before;
    private Segment? _waiting;

    public TmxWriter(Stream stream, ExportOptions options)
    {
        (_stream, _options, _profile) = (stream, options, options.Tmx.Profile);
        _context = new TmxContext(_profile, segment => options.Source == Side.English ? segment.English : segment.Chinese);
        _putProperty = (name, value) => WriteProperty("x-" + name, value);
        _xml = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        });
    }

    public override void Complete()
    {
        WriteWaiting(after: null);
        if (_sourceTag is null)
        {
            WriteHeader(XmlCharacters.Keep(_options.Source == Side.English
                ? _options.EnglishTag ?? LanguageTags.English : _options.ChineseTag ?? LanguageTags.Simplified, out _));
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
        _stream.Write("\n"u8);
        if (_tooLong > 0)
        {
            Remarks.Add(string.Create(CultureInfo.InvariantCulture,
                $"{_tooLong} of the pairs left out of tmx {(_tooLong == 1 ? "is" : "are")} longer than the {_profile.LongestText} characters a side that {_profile.Program} takes"));
        }
    }

    protected override bool Takes(Segment segment)
    {
        var isTooLong = segment.IsPair && Math.Max(segment.English.Length, segment.Chinese.Length) > _profile.LongestText;
        _tooLong += isTooLong ? 1 : 0;
        return segment.IsPair && !isTooLong;
    }

    /// <summary>A unit with its context waits for the one after it.</summary>
    protected override void WriteSegment(Segment segment)
    {
        if (_profile.Context is null)
        {
            WriteUnit(segment, before: null, after: null);
            return;
        }

        WriteWaiting(segment);
        _waiting = segment;
    }

    private void WriteWaiting(Segment? after)
    {
        if (_waiting is { } segment)
            WriteUnit(segment, _before, after);
        _before = _waiting;
        _waiting = null;
    }

    private void WriteUnit(Segment segment, Segment? before, Segment? after)
    {
        var english = (Tag: XmlCharacters.Keep(_options.EnglishTagOf(segment), out _), Text: segment.English);
        var chinese = (Tag: XmlCharacters.Keep(_options.ChineseTagOf(segment), out _), Text: segment.Chinese);
        var (source, target) = _options.Source == Side.English ? (english, chinese) : (chinese, english);
        if (_sourceTag is null)
            WriteHeader(source.Tag);

        _xml.WriteStartElement("tu");
        _xml.WriteAttributeString("tuid", XmlCharacters.Keep(segment.Id, out _));
        if (source.Tag != _sourceTag && !_profile.TakesAllSources)
            _xml.WriteAttributeString("srclang", source.Tag);
        if (segment.Level != _options.Level)
            _xml.WriteAttributeString("segtype", SegmentType(segment.Level));
        foreach (var property in SegmentProperty.All)
            property.Write(segment, _options, _putProperty);
        if (segment.Comment is { } comment)
            WriteNote(comment);
        WriteStartVariant(source.Tag);
        _context.Write(_xml, segment, before, after);
        WriteEndVariant(source.Text);
        WriteStartVariant(target.Tag);
        WriteEndVariant(target.Text);
        _xml.WriteEndElement();
    }

    /// <summary>The root, all attributes that the DTD requires of the header, and the beginning of the body.</summary>
    private void WriteHeader(string sourceTag)
    {
        _sourceTag = sourceTag;
        _xml.WriteStartDocument();
        if (_options.Tmx.HasDoctype && _profile.HasDoctype)
            _xml.WriteDocType("tmx", null, "tmx14.dtd", null);
        _xml.WriteStartElement("tmx");
        _xml.WriteAttributeString("version", "1.4");
        _xml.WriteStartElement("header");
        _xml.WriteAttributeString("creationtool", ToolName);
        _xml.WriteAttributeString("creationtoolversion", ToolVersion);
        _xml.WriteAttributeString("segtype", SegmentType(_options.Level));
        _xml.WriteAttributeString("o-tmf", ToolName);
        _xml.WriteAttributeString("adminlang", LanguageTags.English);
        _xml.WriteAttributeString("srclang", _profile.TakesAllSources ? AllLanguages : sourceTag);
        _xml.WriteAttributeString("datatype", "plaintext");
        if (_options.Date is { } date)
            _xml.WriteAttributeString("creationdate", date.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
        _xml.WriteStartElement("body");
    }

    private void WriteProperty(string type, string value)
    {
        _xml.WriteStartElement("prop");
        _xml.WriteAttributeString("type", type);
        _xml.WriteString(XmlCharacters.Keep(value, out _));
        _xml.WriteEndElement();
    }

    private void WriteNote(string comment)
    {
        _xml.WriteStartElement("note");
        _xml.WriteString(XmlCharacters.Keep(comment, out _));
        _xml.WriteEndElement();
    }

    private void WriteStartVariant(string tag)
    {
        _xml.WriteStartElement("tuv");
        _xml.WriteAttributeString("xml", "lang", null, tag);
    }

    private void WriteEndVariant(string text)
    {
        _xml.WriteElementString("seg", XmlCharacters.Keep(text, out var dropped));
        _xml.WriteEndElement();
        DroppedCharacters += dropped;
    }

    /// <summary>TMX's segtype: a cue is a paragraph as a rule.</summary>
    private static string SegmentType(Level level) => level switch
    {
        Level.Sentence => "sentence",
        Level.Clause => "phrase",
        Level.Cue => "paragraph",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "no such level"),
    };

    private static string ToolVersion { get; } = typeof(TmxWriter).Assembly.GetName().Version!.ToString(3);

    protected override void Dispose(bool disposing)
    {
        // XmlWriter's own Dispose writes what is missing at the end: an interrupted corpus must not look whole.
        if (disposing && _xml.WriteState == WriteState.Closed)
            _xml.Dispose();
    }
}

/// <summary>
/// The source texts before and after a segment in its document, as translation memories use them to tell equal texts apart.
/// </summary>
internal sealed class TmxContext(TmxProfile profile, Func<Segment, string> sourceOf)
{
    /// <summary>Writes the properties of the segment's source.</summary>
    /// <param name="xml">Within a tuv, before its seg.</param>
    /// <param name="segment">The segment itself.</param>
    /// <param name="before">The one before it in the corpus; null at the beginning.</param>
    /// <param name="after">The one after it; null at the end.</param>
    public void Write(XmlWriter xml, Segment segment, Segment? before, Segment? after)
    {
        if (profile.Context is not { } types)
            return;
        WriteProperty(xml, types.Before, segment, before);
        WriteProperty(xml, types.After, segment, after);
    }

    private void WriteProperty(XmlWriter xml, string type, Segment segment, Segment? neighbour)
    {
        if (neighbour?.Document != segment.Document)
            return;
        var text = XmlCharacters.Keep(sourceOf(neighbour), out _);
        xml.WriteStartElement("prop");
        xml.WriteAttributeString("type", type);
        xml.WriteString(profile.HasContextAsElement ? $"<seg>{Escape(text)}</seg>" : text);
        xml.WriteEndElement();
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
