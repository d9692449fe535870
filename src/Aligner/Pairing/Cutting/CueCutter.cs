using System.Collections.Immutable;
using System.Text;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Pairing.Cutting;

/// <summary>Cuts the words of a side whose cues are no units by the cues of the other side.</summary>
internal sealed class CueCutter
{
    // A break of the cutting side as long as this may have words that nobody translated, if there are some so long after the one cue and so
    // long before the next.
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
        _units = CutUnit.Of(_cutting, side.Other());
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
            if (unit.Start - end >= LeastGap
                && _spoken.FirstFrom(unit.Start - GapMargin) - _spoken.FirstFrom(end + GapMargin) >= FewestWordsInGap)
            {
                all.Add(CutUnit.Gap(end, unit.Start));
            }

            if (!unit.IsGap)
                all.Add(unit);
            end = Math.Max(end, unit.End);
        }

        return all;
    }

    /// <summary>By their times; one that has none stays after the one before it.</summary>
    private static ImmutableArray<Cue> InOrder(ImmutableArray<Cue> cues)
    {
        var starts = new TimeSpan[cues.Length];
        for (var i = 0; i < cues.Length; i++)
            starts[i] = cues[i].Times?.Start ?? (i > 0 ? starts[i - 1] : TimeSpan.Zero);
        return [.. Enumerable.Range(0, cues.Length).OrderBy(cue => starts[cue]).Select(cue => cues[cue])];
    }
}

/// <summary>Makes cues of runs of words.</summary>
internal sealed class CutCueMaker(SpokenText spoken)
{
    private readonly Dictionary<string, int> _keys = [];

    /// <summary>
    /// One cue; none where there are no words; several where a sound stands among them or another person begins to speak.
    /// </summary>
    public IEnumerable<Cue> Make(int from, int to, CuePlace? place)
    {
        for (var start = from; start < to;)
        {
            var end = start + 1;
            while (end < to && IsOfOneCue(end))
                end++;
            yield return Make(start, end) with { CutBy = IsSound(spoken.Words[start].Cue) ? null : place };
            start = end;
        }
    }

    private bool IsOfOneCue(int word)
    {
        var (before, after) = (spoken.Words[word - 1].Cue, spoken.Words[word].Cue);
        return before == after || (spoken.Cues[before].Speaker == spoken.Cues[after].Speaker && IsSound(before) == IsSound(after));
    }

    /// <summary>Whether nothing is spoken in the cue: it is wholly in brackets, as [Music].</summary>
    private bool IsSound(int cue) => spoken.TextOf(cue).Text is ['[' or '(' or '（' or '【', .., ']' or ')' or '）' or '】'];

    private Cue Make(int start, int end)
    {
        var (first, last) = (spoken.Words[start], spoken.Words[end - 1]);
        var cue = spoken.Cues[first.Cue];
        var side = SideOf(start, end);
        var cues = Enumerable.Range(first.Cue, last.Cue - first.Cue + 1).Select(index => spoken.Cues[index]);
        var times = cue.TimeAt(spoken.TextOf(first.Cue), first.Offset) is { } from ? new TimeRange(from, EndOf(last)) : (TimeRange?)null;
        return cue with
        {
            Key = UniqueKey(times is { } known ? ClockTime.Format(known.Start) : cue.Key),
            Line = side.Line,
            Times = times,
            IsTimeEstimated = first.IsEstimated || (!IsLast(last) && spoken.Words[end].IsEstimated),
            English = spoken.Side == Side.English ? side : SideText.Missing,
            Chinese = spoken.Side == Side.Chinese ? side : SideText.Missing,
            Flags = [.. cues.SelectMany(each => each.Flags).Distinct()],
        };
    }

    private bool IsLast(SpokenWord word) => word.End == spoken.TextOf(word.Cue).Text.TrimEnd().Length;

    /// <summary>Where the next word begins, or the cue ends.</summary>
    private TimeSpan? EndOf(SpokenWord word)
    {
        var text = spoken.TextOf(word.Cue);
        var next = text.Text.Length - text.Text.AsSpan(word.End).TrimStart().Length;
        return spoken.Cues[word.Cue].TimeAt(text, next);
    }

    private SideText SideOf(int start, int end)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<WordTime>();
        for (var word = start; word < end;)
        {
            var first = spoken.Words[word];
            while (word + 1 < end && spoken.Words[word + 1].Cue == first.Cue)
                word++;
            var piece = spoken.TextOf(first.Cue).Text[first.Offset..spoken.Words[word].End].Trim();
            if (text.Length > 0 && (spoken.Side == Side.English
                || (char.IsLetterOrDigit(text[^1]) && char.IsLetterOrDigit(piece[0])
                    && !(Script.IsHan(text[^1]) && Script.IsHan(piece[0])))))
            {
                text.Append(' ');
            }

            var at = text.Length - first.Offset;
            words.AddRange(spoken.TextOf(first.Cue).Words.Where(time => time.Offset >= first.Offset && time.Offset < spoken.Words[word].End)
                .Select(time => time with { Offset = time.Offset + at }));
            text.Append(piece);
            word++;
        }

        return new SideText(text.ToString(), spoken.TextOf(spoken.Words[start].Cue).Line, []) { Words = words.ToImmutable() };
    }

    private string UniqueKey(string key)
    {
        var count = _keys[key] = _keys.GetValueOrDefault(key) + 1;
        return count == 1 ? key : FormattableString.Invariant($"{key}~{count}");
    }
}
