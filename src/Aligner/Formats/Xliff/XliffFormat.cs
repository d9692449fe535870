using Aligner.Edits;
using Aligner.Formats.Markup;
using Aligner.Segments;

namespace Aligner.Formats.Xliff;

/// <summary>
/// XLIFF in one of its two families: 2.1 (OASIS, 2018), or 1.2 (OASIS, 2008), which other programs know. A file for each document.
/// </summary>
internal sealed class XliffFormat : CorpusFormat
{
    private readonly bool _isVersion1;
    private readonly Func<Stream, ExportOptions, SegmentWriter> _writer;

    private XliffFormat(bool isVersion1, string name, string description, Func<Stream, ExportOptions, SegmentWriter> writer) =>
        (_isVersion1, Name, Description, _writer) = (isVersion1, name, description, writer);

    /// <summary>A unit for each segment.</summary>
    public static XliffFormat Version2 { get; } = new(
        isVersion1: false,
        "xliff",
        "XLIFF 2.1, for translation and review; times and scores as metadata, flags as notes",
        (stream, options) => new Xliff2Writer(stream, options));

    /// <summary>A trans-unit for each segment, valid to the strict schema.</summary>
    public static XliffFormat Version1 { get; } = new(
        isVersion1: true,
        "xliff12",
        "XLIFF 1.2, for programs that do not take 2.1",
        (stream, options) => new Xliff12Writer(stream, options));

    public override string Name { get; }

    /// <summary>Also of Trados, memoQ and Phrase, which write version 1.2.</summary>
    public override IReadOnlyList<string> Extensions =>
        _isVersion1 ? [".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"] : [".xlf", ".xliff"];

    public override string Description { get; }

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => _writer(stream, options);

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) => XmlRoot.Is(head, "xliff") && IsVersion1(head) == _isVersion1;

    public override IEnumerable<Segment> Read(CorpusSource source) => new XliffReader(source).Read();

    private static bool IsVersion1(CorpusHead head) =>
        XmlRoot.TagOf(head) is { } tag
        && (tag.Contains("version=\"1", StringComparison.Ordinal) || tag.Contains("version='1", StringComparison.Ordinal));
}

/// <summary>Writes XLIFF 1.2 (docs.oasis-open.org/xliff/v1.2/os/xliff-core.html), valid to the strict schema.</summary>
internal sealed class Xliff12Writer(Stream stream, ExportOptions options) : XliffWriter(stream, options)
{
    private const string Core = "urn:oasis:names:tc:xliff:document:1.2";

    private bool _hasContext;

    protected override bool HasTagsByFile => true;

    protected override void WriteRoot()
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("xliff", Core);
        Xml.WriteAttributeString("version", "1.2");
    }

    protected override void WriteStartFile(string document)
    {
        Xml.WriteStartElement("file", Core);
        Xml.WriteAttributeString("original", document);
        Xml.WriteAttributeString("source-language", SourceTag);
        Xml.WriteAttributeString("target-language", TargetTag);
        Xml.WriteAttributeString("datatype", "plaintext");
        Xml.WriteStartElement("body", Core);
    }

    protected override void WriteEndFile()
    {
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    protected override void WriteEmptyFile()
    {
        WriteStartFile("");
        WriteEndFile();
    }

    protected override void WriteUnit(Segment segment, string source, string target)
    {
        Xml.WriteStartElement("trans-unit", Core);
        Xml.WriteAttributeString("id", Kept(segment.Id));
        // Programs look for it here and do not ask the file.
        Xml.WriteAttributeString("xml", "space", null, "preserve");
        WriteText("source", state: null, source);
        if (target.Length > 0)
        {
            WriteText("target", XliffProperties.IsDoubtful(segment) ? "needs-review-translation" : segment.Status == ReviewStatus.Confirmed
                ? "signed-off" : "translated", target);
        }

        _hasContext = false;
        XliffProperties.Write(segment, Options, Tags, PutContext);
        if (_hasContext)
            Xml.WriteEndElement();
        foreach (var flag in segment.Flags)
        {
            Xml.WriteStartElement("note", Core);
            Xml.WriteAttributeString("from", XliffProperties.Owner);
            Xml.WriteString(Kept(flag));
            Xml.WriteEndElement();
        }

        if (segment.Comment is { } comment)
            Xml.WriteElementString("note", Core, Kept(comment));
        Xml.WriteEndElement();
    }

    private void WriteText(string element, string? state, string text)
    {
        Xml.WriteStartElement(element, Core);
        if (state is not null)
            Xml.WriteAttributeString("state", state);
        Xml.WriteString(XmlCharacters.Keep(text, out var dropped));
        DroppedCharacters += dropped;
        Xml.WriteEndElement();
    }

    private void PutContext(string name, string value)
    {
        if (!_hasContext)
        {
            Xml.WriteStartElement("context-group", Core);
            Xml.WriteAttributeString("purpose", "information");
            _hasContext = true;
        }

        Xml.WriteStartElement("context", Core);
        Xml.WriteAttributeString("context-type", "x-" + name);
        Xml.WriteString(Kept(value));
        Xml.WriteEndElement();
    }
}
