using System.Globalization;
using System.Xml;

namespace Aligner.Exchange.Markup;

/// <summary>What the framework says of broken XML.</summary>
internal static class XmlMessage
{
    /// <summary>The message without the place that it ends with: a problem has it already.</summary>
    public static string WithoutPlace(XmlException error)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $" Line {error.LineNumber}, position {error.LinePosition}.");
        return (error.Message.EndsWith(place, StringComparison.Ordinal) ? error.Message[..^place.Length] : error.Message).TrimEnd('.');
    }
}
