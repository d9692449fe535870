using System.Collections.Immutable;
using Aligner.Language.Sentences;
using Aligner.Text;

namespace Aligner.Quality.Omission;

/// <summary>
/// The clauses of one side of a pair, cut into the items of lists, and the runs of clauses that the other side may leave out.
/// </summary>
internal sealed class ClauseSpans
{
    // Less is an interjection, which translators drop.
    private const int LeastChinese = 6;
    private const int LeastEnglish = 18;

    // So that the work grows with the text and not with its square: longer runs are not tried, and where there are more units than
    // this a few neighbours count as one.
    private const int LongestRun = 10;
    private const int MostUnits = 40;

    private readonly string _text;
    private readonly int _least;
    private readonly List<Unit> _units;

    /// <param name="text">The side.</param>
    /// <param name="side">Its language.</param>
    /// <param name="start">Where what counts begins.</param>
    public ClauseSpans(string text, Side side, int start)
    {
        (_text, _least) = (text, side == Side.English ? LeastEnglish : LeastChinese);
        var units = Units(text, side, start).ToList();
        _units = [.. units.Chunk(Math.Max(1, (units.Count + MostUnits - 1) / MostUnits))
            .Select(chunk => new Unit(TextSpan.Between(chunk[0].Place.Start, chunk[^1].Place.End), chunk[0].Before, chunk[^1].After))];
    }

    /// <summary>What is after a unit or before it.</summary>
    private enum Border
    {
        Item,
        Clause,
        Sentence,
    }

    public int UnitCount => _units.Count;

    public ImmutableArray<TextSpan> Places => [.. _units.Select(unit => unit.Place)];

    /// <summary>Every run of whole clauses that is long enough and not the whole side.</summary>
    public IEnumerable<ClauseSpan> Runs()
    {
        for (var first = 0; first < _units.Count; first++)
        {
            for (var last = first; last < Math.Min(first + LongestRun, _units.Count); last++)
            {
                var border = (Border)Math.Min((int)_units[first].Before, (int)_units[last].After);
                var run = TextSpan.Between(_units[first].Place.Start, _units[last].Place.End).Trim(_text);
                if (border != Border.Item && run.Length >= _least && last - first + 1 < _units.Count)
                    yield return new ClauseSpan(first, last - first + 1, run, border == Border.Sentence);
            }
        }
    }

    private static IEnumerable<Unit> Units(string text, Side side, int start)
    {
        foreach (var sentence in side == Side.English ? EnglishSentenceSplitter.Split(text) : ChineseSentenceSplitter.Split(text))
        {
            if (sentence.End <= start)
                continue;
            var clauses = ClauseSplitter.Split(text, TextSpan.Between(Math.Max(start, sentence.Start), sentence.End));
            for (var i = 0; i < clauses.Length; i++)
            {
                var (before, after) = (i == 0 ? Border.Sentence : Border.Clause, i == clauses.Length - 1 ? Border.Sentence : Border.Clause);
                foreach (var item in Items(text, clauses[i]))
                {
                    yield return new Unit(item, item.Start == clauses[i].Start ? before : Border.Item, item.End == clauses[i].End
                        ? after : Border.Item);
                }
            }
        }
    }

    /// <summary>The parts of a clause after enumeration commas, for which English has commas.</summary>
    private static IEnumerable<TextSpan> Items(string text, TextSpan clause)
    {
        var start = clause.Start;
        for (var at = text.IndexOf('、', start, clause.End - start); at >= 0; at = text.IndexOf('、', start, clause.End - start))
        {
            yield return TextSpan.Between(start, at + 1);
            start = at + 1;
        }

        if (start < clause.End)
            yield return TextSpan.Between(start, clause.End);
    }

    /// <summary>A clause, or an item of a list in it.</summary>
    private readonly record struct Unit(TextSpan Place, Border Before, Border After);
}

/// <summary>Clauses in a row.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Count">How many.</param>
/// <param name="Place">Where they stand in the text, without white space at the ends.</param>
/// <param name="IsSentence">Whether they are whole sentences.</param>
internal readonly record struct ClauseSpan(int First, int Count, TextSpan Place, bool IsSentence);
