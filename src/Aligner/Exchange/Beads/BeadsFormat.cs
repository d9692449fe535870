using System.Text.RegularExpressions;
using Aligner.Corpus;

namespace Aligner.Exchange.Beads;

/// <summary>The layout of alignment gold sets: sentence indices and nothing else.</summary>
public sealed partial class BeadsFormat : CorpusFormat
{
    public override string Name => "beads";

    public override IReadOnlyList<string> Extensions { get; } = [".beads", ".gold"];

    public override string Description => "a line a bead: Chinese sentence indices, a tab, English ones; for one document, with its two texts beside it where they are read";

    public override string Takes => "segments that count sentences only";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new BeadsWriter(stream);

    public override bool CanRead => true;

    /// <summary>By the name too, as other aligners write lines of numbers that mean other things.</summary>
    public override bool Recognises(CorpusHead head) => head.HasExtension(this) && Bead().IsMatch(head.FirstLine);

    public override IEnumerable<Segment> Read(CorpusSource source) => new BeadsReader(source).Read();

    [GeneratedRegex("^[0-9,]*\\t[0-9,]*(\\t|$)")]
    private static partial Regex Bead();
}
