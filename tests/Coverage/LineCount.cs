using System.Globalization;
using System.Xml.Linq;

namespace Aligner.Coverage;

/// <summary>Lines of code, and those of them that a test ran.</summary>
internal sealed record LineCount(int Covered, int All)
{
    /// <summary>In percent.</summary>
    public double Share => All == 0 ? 0 : 100.0 * Covered / All;

    /// <summary>Counts a line once, whatever number of methods and reports it is in; it is covered where any of them ran it.</summary>
    public static LineCount Read(IEnumerable<string> coberturaReports)
    {
        var isCovered = new Dictionary<(string File, string Line), bool>();
        foreach (var type in coberturaReports.SelectMany(report => XDocument.Load(report).Descendants("class")))
        {
            foreach (var line in type.Descendants("line"))
            {
                var key = (type.Attribute("filename")!.Value, line.Attribute("number")!.Value);
                isCovered[key] = isCovered.GetValueOrDefault(key)
                    || long.Parse(line.Attribute("hits")!.Value, CultureInfo.InvariantCulture) > 0;
            }
        }

        return new LineCount(isCovered.Values.Count(covered => covered), isCovered.Count);
    }
}
