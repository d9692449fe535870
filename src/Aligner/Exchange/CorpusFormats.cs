using Aligner.Exchange.Beads;
using Aligner.Exchange.Csv;
using Aligner.Exchange.Html;
using Aligner.Exchange.JsonLines;
using Aligner.Exchange.Tmx;

namespace Aligner.Exchange;

/// <summary>The one list of corpus formats.</summary>
public static class CorpusFormats
{
    public static IReadOnlyList<CorpusFormat> All { get; } = [new TmxFormat(), new CsvFormat(), new TsvFormat(), new JsonLinesFormat(), new BeadsFormat(), new HtmlFormat()];

    /// <summary>Null where no format has the name.</summary>
    public static CorpusFormat? ByName(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null where no format has the path's extension.</summary>
    public static CorpusFormat? ByExtension(string path) =>
        All.FirstOrDefault(format => format.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));
}
