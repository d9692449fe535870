using System.Globalization;
using Aligner.Edits;
using Aligner.Formats.Markup;
using Aligner.Segments;

namespace Aligner.Formats.Xliff;

/// <summary>
/// Writes XLIFF 2.1, core and metadata module (docs.oasis-open.org/xliff/xliff-core/v2.1, sections 4.2 and 5.5). Ids are XML name
/// tokens there, so that the segment's own id is the unit's name.
/// </summary>
internal sealed class Xliff2Writer(Stream stream, ExportOptions options) : XliffWriter(stream, options)
{
    private const string Core = "urn:oasis:names:tc:xliff:document:2.0";
    private const string Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";

    private int _files;
    private int _units;
    private bool _hasMetadata;

    /// <summary>The root has them for all files.</summary>
    protected override bool HasTagsByFile => false;

    protected override void WriteRoot()
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("xliff", Core);
        Xml.WriteAttributeString("xmlns", "mda", null, Metadata);
        Xml.WriteAttributeString("version", "2.1");
        Xml.WriteAttributeString("srcLang", SourceTag);
        Xml.WriteAttributeString("trgLang", TargetTag);
        Xml.WriteAttributeString("xml", "space", null, "preserve");
    }

    protected override void WriteStartFile(string document)
    {
        _units = 0;
        Xml.WriteStartElement("file", Core);
        Xml.WriteAttributeString("id", Id('f', ++_files));
        Xml.WriteAttributeString("original", document);
    }

    protected override void WriteEndFile() => Xml.WriteEndElement();

    /// <summary>A file has a unit or a group, and a group may be empty.</summary>
    protected override void WriteEmptyFile()
    {
        WriteStartFile("");
        Xml.WriteStartElement("group", Core);
        Xml.WriteAttributeString("id", "g1");
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    protected override void WriteUnit(Segment segment, string source, string target)
    {
        Xml.WriteStartElement("unit", Core);
        Xml.WriteAttributeString("id", Id('u', ++_units));
        Xml.WriteAttributeString("name", Kept(segment.Id));
        WriteMetadata(segment);
        WriteNotes(segment);
        Xml.WriteStartElement("segment", Core);
        Xml.WriteAttributeString("state", target.Length == 0 || source.Length == 0 ? "initial" : segment.Status == ReviewStatus.Confirmed
            ? "reviewed" : "translated");
        WriteText("source", source);
        if (target.Length > 0)
            WriteText("target", target);
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    private void WriteMetadata(Segment segment)
    {
        _hasMetadata = false;
        XliffProperties.Write(segment, Options, Tags, PutMetadata);
        if (!_hasMetadata)
            return;
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    private void PutMetadata(string name, string value)
    {
        if (!_hasMetadata)
        {
            Xml.WriteStartElement("mda", "metadata", Metadata);
            Xml.WriteStartElement("mda", "metaGroup", Metadata);
            Xml.WriteAttributeString("category", XliffProperties.Owner);
            _hasMetadata = true;
        }

        Xml.WriteStartElement("mda", "meta", Metadata);
        Xml.WriteAttributeString("type", name);
        Xml.WriteString(Kept(value));
        Xml.WriteEndElement();
    }

    private void WriteNotes(Segment segment)
    {
        if (segment.Flags.IsEmpty && segment.Comment is null)
            return;
        Xml.WriteStartElement("notes", Core);
        foreach (var flag in segment.Flags)
        {
            Xml.WriteStartElement("note", Core);
            Xml.WriteAttributeString("category", XliffProperties.Owner);
            Xml.WriteString(Kept(flag));
            Xml.WriteEndElement();
        }

        if (segment.Comment is { } comment)
            Xml.WriteElementString("note", Core, Kept(comment));
        Xml.WriteEndElement();
    }

    /// <summary>What XML forbids is written as cp (section 4.2.3.1); half a surrogate pair is no character and is dropped.</summary>
    private void WriteText(string element, string text)
    {
        Xml.WriteStartElement(element, Core);
        var rest = text.AsSpan();
        while (XmlCharacters.IndexOfForbidden(rest) is >= 0 and var found)
        {
            // Written even where it is empty: it keeps the writer from indenting cp.
            Xml.WriteString(rest[..found].ToString());
            WriteCodePoint(rest[found]);
            rest = rest[(found + 1)..];
        }

        if (!rest.IsEmpty)
            Xml.WriteString(rest.ToString());
        Xml.WriteEndElement();
    }

    private void WriteCodePoint(char character)
    {
        if (char.IsSurrogate(character))
        {
            DroppedCharacters++;
            return;
        }

        Xml.WriteStartElement("cp", Core);
        Xml.WriteAttributeString("hex", ((int)character).ToString("X4", CultureInfo.InvariantCulture));
        Xml.WriteEndElement();
    }

    private static string Id(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
}
