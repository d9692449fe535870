using Aligner.Alignment;
using Aligner.Language.Sentences;
using Marks = Aligner.Language.Words.Marks;

namespace Aligner.Quality;

/// <summary>What the marks of a pair say for a piece of one side being left out of the other: whether they go better together without it.</summary>
internal sealed class OmissionMarks
{
    private readonly PlacedWord[] _own;
    private readonly int _otherQuotes;
    private readonly string? _otherEnd;
    private readonly int _quoteDistance;
    private readonly bool _endsAlike;

    /// <param name="own">The words of the side of the piece.</param>
    /// <param name="others">The words of the other side.</param>
    public OmissionMarks(PlacedWord[] own, PlacedWord[] others)
    {
        // Names that are readings stand last, out of their order.
        _own = [.. own.Where(word => word.Class != WordClass.Name)];
        _otherQuotes = others.Count(word => word.Mark == Marks.Quote);
        _otherEnd = others.LastOrDefault(word => word.Class != WordClass.Name).Mark;
        var nothing = new Slice(0, 0);
        (_quoteDistance, _endsAlike) = (QuoteDistance(nothing), EndsAlike(nothing));
    }

    public void Measure(Slice piece, Span<double> features)
    {
        features[(int)OmissionFeature.QuoteGain] = _quoteDistance - QuoteDistance(piece);
        features[(int)OmissionFeature.EndGain] = (EndsAlike(piece) ? 1 : 0) - (_endsAlike ? 1 : 0);
    }

    private int QuoteDistance(Slice without) => Math.Abs(_own.Count(word => word.Mark == Marks.Quote && !IsInside(word, without)) - _otherQuotes);

    private bool EndsAlike(Slice without) => _own.LastOrDefault(word => !IsInside(word, without)).Mark == _otherEnd;

    private static bool IsInside(PlacedWord word, Slice piece) => word.Middle >= piece.Start && word.Middle < piece.End;
}
