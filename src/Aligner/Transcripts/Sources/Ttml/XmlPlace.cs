using System.Xml;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Ttml;

/// <summary>Where an XML reader stands, as an offset in its source. The reader counts columns in UTF-16 code units.</summary>
internal static class XmlPlace
{
    public static XmlReader Open(SourceText source) =>
        XmlReader.Create(new StringReader(source.Text), XmlReading.Settings(DtdProcessing.Prohibit));

    /// <summary>Reads to the end, or to where the source is not well-formed, which is told.</summary>
    /// <param name="reader">The source's reader.</param>
    /// <param name="context">The source.</param>
    /// <param name="readNode">Takes the node that the reader stands on.</param>
    /// <param name="end">Ends what is open where no more can be read.</param>
    public static void ReadAll(XmlReader reader, TimedContext context, Action readNode, Action end)
    {
        context.MarkGround();
        try
        {
            while (reader.ReadNode())
                readNode();
        }
        catch (XmlException wrong)
        {
            context.ReportRest(Of(context.Source, wrong.LineNumber, wrong.LinePosition), "XML", XmlReading.MessageOf(wrong));
            end();
        }
    }

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

    /// <summary>
    /// The stretch of the value of the attribute that the reader stands on, between its quotes: the reader's value has spaces for line ends
    /// and no entities.
    /// </summary>
    public static (int Start, int Length) OfValue(SourceText source, XmlReader reader)
    {
        var start = source.Text.IndexOf(reader.QuoteChar, Of(source, reader)) + 1;
        return (start, source.Text.IndexOf(reader.QuoteChar, start) - start);
    }

    /// <summary>The text that the reader stands on, taken from the source, so that what each entity stands for keeps its place.</summary>
    public static SourcedText Text(SourceText source, XmlReader reader)
    {
        var start = Of(source, reader);
        var isCdata = reader.NodeType == XmlNodeType.CDATA;
        var end = source.Text.IndexOf(isCdata ? "]]>" : "<", start, StringComparison.Ordinal);
        var text = SourcedText.Of(source, start, (end < 0 ? source.Text.Length : end) - start);
        return isCdata ? text : Entities.Decode(text);
    }
}
