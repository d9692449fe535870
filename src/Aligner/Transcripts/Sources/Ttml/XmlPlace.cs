using System.Xml;

namespace Aligner.Transcripts.Sources.Ttml;

/// <summary>Where an XML reader stands, as an offset in its source. The reader counts columns in UTF-16 code units.</summary>
internal static class XmlPlace
{
    public static int Of(SourceText source, XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        return Of(source, place.LineNumber, place.LinePosition);
    }

    /// <summary>An error may be placed after the last character, or nowhere.</summary>
    public static int Of(SourceText source, int line, int position)
    {
        var start = source.Line(Math.Clamp(line, 1, source.LineCount)).Start;
        return Math.Clamp(start + position - 1, 0, Math.Max(0, source.Text.Length - 1));
    }
}
