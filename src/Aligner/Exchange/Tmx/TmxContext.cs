using System.Xml;
using Aligner.Corpus;
using Aligner.Exchange.Markup;

namespace Aligner.Exchange.Tmx;

/// <summary>The source texts before and after a segment in its document, as translation memories use them to tell equal texts apart.</summary>
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

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
