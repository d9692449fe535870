using System.Globalization;
using System.Xml;

namespace Aligner.Text;

/// <summary>What all readers of XML share: how deep it may be nested, and what is said of XML that is broken.</summary>
internal static class XmlReading
{
    private const string Unclosed = ". The following elements are not closed: ";

    // A few names help to find the place; hundreds are no message.
    private const int LongestList = 100;

    /// <summary>
    /// For what is read of XML here: elements and texts, without comments and processing instructions, and nothing from elsewhere.
    /// </summary>
    /// <param name="dtd">What is done with a document type.</param>
    /// <param name="closesInput">Whether the stream is closed with the reader.</param>
    /// <param name="checksCharacters">Whether a character that XML forbids is an error.</param>
    public static XmlReaderSettings Settings(DtdProcessing dtd = DtdProcessing.Ignore, bool closesInput = false,
        bool checksCharacters = true) =>
        new()
        {
            DtdProcessing = dtd,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = closesInput,
            CheckCharacters = checksCharacters,
        };

    /// <summary>Reads the next node, as <see cref="XmlReader.Read"/> does.</summary>
    /// <exception cref="XmlException">The XML is broken, or nested deeper than <see cref="Nesting.Most"/>.</exception>
    public static bool ReadNode(this XmlReader xml)
    {
        if (!xml.Read())
            return false;
        if (xml.NodeType == XmlNodeType.Element && xml.Depth >= Nesting.Most)
            throw new XmlException($"{Nesting.TooDeep}.", null, ((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition);
        return true;
    }

    /// <summary>Goes past the end of the element, without a look at what is in it; always true: the reader has moved.</summary>
    public static bool SkipElement(this XmlReader xml)
    {
        xml.Skip();
        return true;
    }

    /// <summary>Goes past the end of the element, and notes the local names of the elements in it.</summary>
    public static void ForEachElement(this XmlReader xml, Action<string> note)
    {
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.ReadNode() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element)
                    note(xml.LocalName);
            }
        }
        xml.ReadNode();
    }

    /// <summary>
    /// The message without the place that it ends with, which a problem has already, and without a long list of open elements.
    /// </summary>
    public static string MessageOf(XmlException error)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $" Line {error.LineNumber}, position {error.LinePosition}.");
        var message = error.Message.EndsWith(place, StringComparison.Ordinal) ? error.Message[..^place.Length] : error.Message;
        var list = message.IndexOf(Unclosed, StringComparison.Ordinal);
        return (list < 0 || message.Length - list - Unclosed.Length <= LongestList ? message : message[..list]).TrimEnd('.');
    }
}
