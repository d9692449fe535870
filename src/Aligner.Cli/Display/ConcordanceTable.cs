using Aligner.Corpus;
using Aligner.Corpus.Concordance;
using Aligner.Reports;

namespace Aligner.Cli.Display;

/// <summary>A row for each place that was found.</summary>
internal sealed class ConcordanceTable(Stream stream, char separator, int? context) : ConcordanceOutput(stream)
{
    private readonly ConcordanceCsv _csv = new(stream, separator, context);

    public override void Note(Segment segment, SearchHit? hit)
    {
        if (hit is not null)
            _csv.Write(hit);
    }

    public override void Complete()
    {
        _csv.Complete();
        base.Complete();
    }

    protected override void Close() => _csv.Dispose();
}
