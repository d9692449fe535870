using System.Globalization;
using System.Text;
using Aligner.Language.Scripts;

namespace Aligner.Exchange.Html;

/// <summary>The characters of a text that are others in simplified or in traditional Chinese, whichever it is not written in, for the page's switch.</summary>
internal static class PageScripts
{
    private static readonly ScriptConverter Simplified = new(ChineseScript.Simplified);
    private static readonly ScriptConverter Traditional = new(ChineseScript.Traditional);

    /// <summary><c>data-other</c> with the places of these characters, in UTF-16 units, each with the other one, as <c>3說7過</c>; nothing where none differs.</summary>
    public static string AttributeOf(string text, string tag)
    {
        var other = Simplified.Convert(text, tag) is var simplified && simplified != text ? simplified : Traditional.Convert(text, tag);
        if (other.Length != text.Length)
            return "";
        var listed = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == other[i])
                continue;
            var start = i > 0 && char.IsLowSurrogate(other[i]) ? i - 1 : i;
            i = char.IsHighSurrogate(other[i]) ? i + 1 : i;
            listed.Append(CultureInfo.InvariantCulture, $"{start}{other[start..(i + 1)]}");
        }

        return listed.Length > 0 ? $" data-other=\"{listed}\"" : "";
    }
}
