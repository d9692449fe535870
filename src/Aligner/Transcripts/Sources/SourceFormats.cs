using Aligner.Transcripts.Documents;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Layouts.Tables;
using Aligner.Transcripts.Sources.Ass;
using Aligner.Transcripts.Sources.Chat;
using Aligner.Transcripts.Sources.CueSheet;
using Aligner.Transcripts.Sources.Elan;
using Aligner.Transcripts.Sources.Exmaralda;
using Aligner.Transcripts.Sources.JsonTranscript;
using Aligner.Transcripts.Sources.Lesson;
using Aligner.Transcripts.Sources.Lrc;
using Aligner.Transcripts.Sources.MicroDvd;
using Aligner.Transcripts.Sources.PlainText;
using Aligner.Transcripts.Sources.Praat;
using Aligner.Transcripts.Sources.Sami;
using Aligner.Transcripts.Sources.Ttml;
using Aligner.Transcripts.Sources.YouTube;

namespace Aligner.Transcripts.Sources;

/// <summary>The one list of input formats.</summary>
internal static class SourceFormats
{
    /// <summary>In the order in which they are tried; the last takes what no other does.</summary>
    public static IReadOnlyList<SourceFormat> All { get; } =
    [
        new JsonTranscriptFormat(),
        new TtmlFormat(),
        new YouTubeXmlFormat(),
        new SamiFormat(),
        new ElanFormat(),
        new ExmaraldaFormat(),
        new TextGridFormat(),
        new ChatFormat(),
        new WebVttFormat(),
        new AssFormat(),
        new SubRipFormat(),
        new LrcFormat(),
        new MicroDvdFormat(),
        new Mpl2Format(),
        new TableFormat(),
        new LayoutFormat(),
        new BilingualTextFormat(),
        new LessonFormat(),
    ];

    /// <summary>Of all that is read, documents too: they choose what is read of a folder.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. All.SelectMany(format => format.Extensions)
        .Concat(DocumentFormats.All.SelectMany(format => format.Extensions)).Distinct()];

    public static SourceFormat Detect(SourceText source) => All.First(format => format.Recognises(source));

    /// <summary>Whether a file of this name, perhaps compressed, is read when its folder is given.</summary>
    public static bool HasKnownExtension(string path) =>
        Extensions.Contains(Path.GetExtension(WithoutCompression(path)), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name without the .gz at its end.</summary>
    public static string WithoutCompression(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
}
