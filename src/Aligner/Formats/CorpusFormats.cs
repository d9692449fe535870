using Aligner.Formats.Anki;
using Aligner.Formats.Beads;
using Aligner.Formats.Csv;
using Aligner.Formats.Documents;
using Aligner.Formats.Html;
using Aligner.Formats.JsonLines;
using Aligner.Formats.Links;
using Aligner.Formats.Moses;
using Aligner.Formats.Parquet;
using Aligner.Formats.Subtitles;
using Aligner.Formats.Tmx;
using Aligner.Formats.Xliff;
using Aligner.Formats.Xlsx;

namespace Aligner.Formats;

/// <summary>The one list of corpus formats.</summary>
internal static class CorpusFormats
{
    public static IReadOnlyList<CorpusFormat> All { get; } =
    [
        new TmxFormat(),
        new CsvFormat(),
        new TsvFormat(),
        new XlsxFormat(),
        new JsonLinesFormat(),
        new ParquetFormat(),
        new HfFormat(),
        new MosesFormat(),
        XliffFormat.Version2,
        XliffFormat.Version1,
        new XcesFormat(),
        new InterTextFormat(),
        new BeadsFormat(),
        new HtmlFormat(),
        new DocxFormat(),
        new EpubFormat(),
        new SrtSubtitleFormat(),
        new VttSubtitleFormat(),
        new AssSubtitleFormat(),
        AnkiFormat.Deck,
        AnkiFormat.Text,
    ];

    /// <summary>Null where no format has the name.</summary>
    public static CorpusFormat? ByName(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format with the longest extension that the path has; null where none has one.</summary>
    public static CorpusFormat? ByExtension(string path) => All
        .SelectMany(format => format.Extensions, (format, extension) => (Format: format, Extension: extension))
        .Where(known => path.EndsWith(known.Extension, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(known => known.Extension.Length)
        .FirstOrDefault().Format;

    /// <summary>
    /// A path without .gz and without the longest ending of any format that it has; without its extension where it has none of them.
    /// </summary>
    public static string StemOf(string path)
    {
        var unpacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var stem = All.Select(format => format.StemOf(unpacked)).MinBy(stem => stem.Length)!;
        return stem.Length < unpacked.Length ? stem : unpacked[..^Path.GetExtension(unpacked).Length];
    }
}
