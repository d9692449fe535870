using System.Globalization;
using System.Xml;
using Aligner.Transcripts.Documents;

namespace Aligner.Formats.Xlsx;

/// <summary>Which styles are for text, which show numbers as dates (ECMA-376 part 1, 18.8.30), and what dates they are.</summary>
internal sealed class XlsxStyles
{
    private const int LastSerial = 2_958_465;
    private static readonly XlsxStyles Plain = new(null, is1904: false);

    private readonly List<(bool IsDate, bool IsText, bool IsTime)> _styles = [];

    /// <summary>Days from the beginning of time in workbooks of 1904 to that of the others.</summary>
    private readonly int _shift;

    public XlsxStyles(XmlReader? styles, bool is1904)
    {
        _shift = is1904 ? 1462 : 0;
        var dates = new HashSet<string>(StringComparer.Ordinal);
        var texts = new HashSet<string>(StringComparer.Ordinal) { "49" };
        var times = new HashSet<string>(StringComparer.Ordinal) { "18", "19", "20", "21", "45", "46", "47" };
        var isCells = false;
        while (styles?.Read() == true)
        {
            if (styles.LocalName == "cellXfs")
            {
                isCells = styles.NodeType == XmlNodeType.Element;
            }
            else if (styles.LocalName == "numFmt" && styles.GetAttribute("numFmtId") is { } id
                && styles.GetAttribute("formatCode") is { } code)
            {
                _ = code == "@" ? texts.Add(id) : IsDateFormat(code) ? dates.Add(id) : CellFormats.IsTime(code) && times.Add(id);
            }
            else if (isCells && styles is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                _styles.Add(styles.GetAttribute("numFmtId") is { } format
                    ? (IsBuiltIn(format) || dates.Contains(format), texts.Contains(format), times.Contains(format)) : default);
            }
        }
    }

    public bool IsText(int style) => style >= 0 && style < _styles.Count && _styles[style].IsText;

    /// <summary>
    /// A number as a cell's value has it: a date as 2026-01-02, a time as 0:00:05, any other without the noise of binary fractions.
    /// </summary>
    public string Number(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1e15)
            return value;
        if (style >= 0 && style < _styles.Count && _styles[style].IsDate && number is >= 1 and <= LastSerial)
            return DateTime.FromOADate(Math.Floor(number) + _shift).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (style >= 0 && style < _styles.Count && _styles[style].IsTime && number is >= 0 and < 100)
            return CellFormats.TimeOf(number);
        return ((decimal)number).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The same for a number that is not a date.</summary>
    public static string Number(string value) => Plain.Number(value, -1);

    private static bool IsBuiltIn(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58);

    /// <summary>Whether a format has a day, a month or a year outside of quotes and brackets.</summary>
    private static bool IsDateFormat(string code)
    {
        var isQuoted = false;
        var isBracketed = false;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && code[i] is '[' or ']')
                isBracketed = code[i] == '[';
            else if (!isQuoted && code[i] == '\\')
                i++;
            else if (!isQuoted && !isBracketed && code[i] is 'd' or 'D' or 'y' or 'Y')
                return true;
        }

        return false;
    }
}
