using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Text;

namespace Aligner.Transcripts.Documents;

/// <summary>What the numbers of cells are shown as: times and dates, which a workbook keeps as days (ECMA-376 part 1, 18.8.30).</summary>
internal sealed class CellFormats
{
    private readonly List<Shape> _shapes = [];

    public CellFormats(XmlReader? styles)
    {
        var codes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        var isCells = false;
        while (styles?.ReadNode() == true)
        {
            if (styles.LocalName == "cellXfs")
                isCells = styles.NodeType == XmlNodeType.Element;
            else if (styles.LocalName == "numFmt" && styles.GetAttribute("numFmtId") is { } id)
                codes[id] = ShapeOf(styles.GetAttribute("formatCode") ?? "");
            else if (isCells && styles is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                _shapes.Add(Shown(styles.GetAttribute("numFmtId") ?? "", codes));
        }
    }

    private enum Shape
    {
        Number,

        /// <summary>With seconds.</summary>
        Time,

        /// <summary>Two fields, hours and minutes: most who type 0:05 mean five seconds, and that is what is shown.</summary>
        ShortTime,
        Date,
    }

    private static Shape Shown(string format, Dictionary<string, Shape> codes) => codes.GetValueOrDefault(format, BuiltIn(format));

    /// <summary>What the cell shows.</summary>
    public string Shown(string value, string? style)
    {
        if (NumberOf(value) is not { } number)
            return value;
        var shape = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shapes.Count
            ? _shapes[index] : Shape.Number;
        return shape switch
        {
            Shape.Time => TimeOf(number),
            Shape.ShortTime when number < 1 => ShortTimeOf(number),
            Shape.Date or Shape.ShortTime when number is >= 1 and < 2_958_466 =>
                DateTime.FromOADate(number).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            _ => Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : value,
        };
    }

    public static double? NumberOf(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Days as h:mm:ss.fff.</summary>
    public static string TimeOf(double days)
    {
        var milliseconds = (long)Math.Round(Math.Abs(days) % 10_000 * 86_400_000);
        var time = FormattableString.Invariant(
            $"{milliseconds / 3_600_000}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}");
        return milliseconds % 1000 == 0 ? time : FormattableString.Invariant($"{time}.{milliseconds % 1000:000}");
    }

    private static string ShortTimeOf(double days) =>
        (long)Math.Round(days * 1440) is var minutes ? FormattableString.Invariant($"{minutes / 60}:{minutes % 60:00}") : "";

    /// <summary>Whether a format shows a time, without a date.</summary>
    public static bool IsTime(string code) => ShapeOf(code) is Shape.Time or Shape.ShortTime;

    private static Shape BuiltIn(string id) => id switch
    {
        "18" or "20" or "32" or "34" => Shape.ShortTime,
        "19" or "21" or "33" or "35" or "45" or "46" or "47" => Shape.Time,
        "14" or "15" or "16" or "17" or "22" => Shape.Date,
        _ => Shape.Number,
    };

    private static Shape ShapeOf(string code)
    {
        var bare = Bare(code);
        return bare.Contains('y') || bare.Contains('d') ? Shape.Date
            : bare.Contains('s') ? Shape.Time
            : bare.Contains('h') ? Shape.ShortTime
            : Shape.Number;
    }

    /// <summary>The code without what is shown as it stands, in lower case; of what is in brackets only fields such as [h] count.</summary>
    private static string Bare(string code)
    {
        var bare = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < code.Length; i++)
        {
            isQuoted ^= code[i] == '"';
            var isField = code[i] != '[' || (i + 1 < code.Length && code[i + 1] is 'h' or 'H' or 'm' or 'M' or 's' or 'S');
            if (!isQuoted && !isField)
                i = code.IndexOf(']', i) is >= 0 and var end ? end : code.Length;
            else if (!isQuoted && code[i] == '\\')
                i++;
            else if (!isQuoted)
                bare.Append(char.ToLowerInvariant(code[i]));
        }
        return bare.ToString();
    }
}
