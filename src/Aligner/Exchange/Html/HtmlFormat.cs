using System.Text;
using Aligner.Transcripts;

namespace Aligner.Exchange.Html;

/// <summary>A page for people who read and learn: one file that needs nothing but a browser.</summary>
public sealed class HtmlFormat : CorpusFormat
{
    public override string Name => "html";

    public override IReadOnlyList<string> Extensions { get; } = [".html", ".htm"];

    public override string Description => "a reading page in one file, with pinyin and a dictionary; --media for a player";

    public override IEnumerable<Problem> Check(Transcript transcript)
    {
        var text = transcript.Source.Text;
        foreach (var passage in transcript.Passages.Where(passage => passage.Role is Role.English or Role.Chinese))
        {
            var end = passage.Start + passage.Length;
            for (var from = passage.Start; HtmlText.IndexOfUnfit(text.AsSpan(from, end - from)) is >= 0 and var found; from += found + 1)
                yield return Unfit(transcript.Source, from + found);
        }
    }

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new HtmlWriter(stream, options);

    public override FolderIndex CreateIndex(ExportOptions options) => new IndexPage(options);

    internal static StreamWriter TextWriter(Stream stream) => new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    private static Problem Unfit(SourceText source, int offset) => source.Problem(
        "AL0202",
        Severity.Warning,
        offset,
        FormattableString.Invariant($"HTML cannot hold the character U+{(int)source.Text[offset]:X4}; the page shows U+FFFD in its place"));
}
