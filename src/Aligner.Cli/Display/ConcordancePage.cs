using Aligner.Corpus;
using Aligner.Corpus.Concordance;
using Aligner.Reports;

namespace Aligner.Cli.Display;

/// <summary>A page of all that was found.</summary>
internal sealed class ConcordancePage(Stream stream, string pattern) : ConcordanceOutput(stream)
{
    private readonly Stream _stream = stream;
    private readonly List<SearchHit> _hits = [];

    public override void Note(Segment segment, SearchHit? hit)
    {
        if (hit is not null)
            _hits.Add(hit);
    }

    public override void Complete()
    {
        ConcordanceReport.Write(pattern, _hits, _stream);
        base.Complete();
    }
}
