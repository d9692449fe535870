using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Language;
using Aligner.Lexicon;

namespace Aligner.Transcripts.Timelines.Cutting;

/// <summary>Cuts the words of a side whose cues are no units by the cues of the other side.</summary>
internal sealed class CueCutter
{
    // A break of the cutting side as long as this may have words that nobody translated, if there are some so long after the one cue and so long before the next.
    private const double LeastGap = 4;
    private const double GapMargin = 1;
    private const int FewestWordsInGap = 3;

    private readonly ImmutableArray<Cue> _cutting;
    private readonly SpokenText _spoken;
    private readonly BilingualText _text;
    private readonly List<CutUnit> _units;

    /// <param name="cut">The cues that are cut, in any order.</param>
    /// <param name="cutting">Those of the other side.</param>
    /// <param name="side">The language of the first.</param>
    /// <param name="lexicon">What tells which words translate each other.</param>
    public CueCutter(ImmutableArray<Cue> cut, ImmutableArray<Cue> cutting, Side side, BilingualLexicon lexicon)
    {
        _cutting = InOrder(cutting);
        var spoken = InOrder(cut);
        _units = CutUnit.Of(_cutting, side == Side.English ? Side.Chinese : Side.English);
        List<string> units = [.. _units.Select(unit => unit.Text)];
        List<string> words = [.. spoken.Select(cue => (side == Side.English ? cue.English : cue.Chinese).Text)];
        _text = side == Side.English ? BilingualText.Prepare(words, units, lexicon) : BilingualText.Prepare(units, words, lexicon);
        _spoken = new SpokenText(spoken, side, side == Side.English ? _text.English : _text.Chinese);
    }

    /// <summary>What is to be added to the times of the cutting side so that both are in step.</summary>
    public (double Shift, int Agreeing, int Total) FindStep() => StepFinder.Find(_units, _spoken, new UnitEvidence(_text, _spoken));

    /// <summary>The cues cut anew; what is spoken in a long break of the other side is a cue by itself.</summary>
    public ImmutableArray<Cue> Cut()
    {
        var units = WithGaps();
        var borders = new BorderSearch(units, _spoken, new UnitEvidence(_text, _spoken)).Find();
        var maker = new CutCueMaker(_spoken);
        return [.. Enumerable.Range(0, units.Count).SelectMany(unit => maker.Make(borders[unit], borders[unit + 1], units[unit].Place))];
    }

    private List<CutUnit> WithGaps()
    {
        var all = new List<CutUnit>();
        var end = double.NegativeInfinity;
        foreach (var unit in _units.Append(CutUnit.Gap(double.PositiveInfinity, double.PositiveInfinity)))
        {
            if (unit.Start - end >= LeastGap && _spoken.FirstFrom(unit.Start - GapMargin) - _spoken.FirstFrom(end + GapMargin) >= FewestWordsInGap)
                all.Add(CutUnit.Gap(end, unit.Start));
            if (!unit.IsGap)
                all.Add(unit);
            end = Math.Max(end, unit.End);
        }

        return all;
    }

    /// <summary>By their times; one that has none stays behind the one before it.</summary>
    private static ImmutableArray<Cue> InOrder(ImmutableArray<Cue> cues)
    {
        var starts = new TimeSpan[cues.Length];
        for (var i = 0; i < cues.Length; i++)
            starts[i] = cues[i].Times?.Start ?? (i > 0 ? starts[i - 1] : TimeSpan.Zero);
        return [.. Enumerable.Range(0, cues.Length).OrderBy(cue => starts[cue]).Select(cue => cues[cue])];
    }
}
