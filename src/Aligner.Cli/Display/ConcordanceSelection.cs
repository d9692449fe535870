using Aligner.Corpus;
using Aligner.Corpus.Concordance;

namespace Aligner.Cli.Display;

/// <summary>Passes on what was found, in an order and up to a number. Only an order keeps what is found until the end.</summary>
internal sealed class ConcordanceSelection(Stream stream, ConcordanceOutput next, ConcordanceOrder order, int? limit) : ConcordanceOutput(stream)
{
    private readonly List<SearchHit> _hits = [];
    private int _passed;

    public override bool IsFull => order == ConcordanceOrder.Found && _passed >= limit;

    public override void Note(Segment segment, SearchHit? hit)
    {
        if (order == ConcordanceOrder.Found)
            Pass(segment, hit);
        else if (hit is not null)
            _hits.Add(hit);
    }

    public override void Complete()
    {
        foreach (var hit in ConcordanceSorter.Sort(_hits, order))
            Pass(hit.Segment, hit);
        next.Complete();
    }

    protected override void Close() => next.Dispose();

    private void Pass(Segment segment, SearchHit? hit)
    {
        if (hit is null || _passed >= limit)
            return;
        _passed++;
        next.Note(segment, hit);
    }
}
