using System.Text;
using Aligner.Corpus;
using Aligner.Evaluation;

namespace Aligner.Exchange.Beads;

/// <summary>Writes a line for each bead, null beads among them.</summary>
internal sealed class BeadsWriter(Stream stream) : SegmentWriter
{
    public override void Complete() => stream.Flush();

    /// <summary>Segments that count no sentences have no indices.</summary>
    protected override bool Takes(Segment segment) => segment.EnglishSentences is not null && segment.ChineseSentences is not null;

    protected override void WriteSegment(Segment segment)
    {
        var indices = new BeadIndices([.. segment.ChineseSentences!.Value.Indices], [.. segment.EnglishSentences!.Value.Indices]);
        stream.Write(Encoding.UTF8.GetBytes(BeadLine.Format(indices)));
        stream.Write("\n"u8);
    }

    protected override void Dispose(bool disposing)
    {
    }
}
