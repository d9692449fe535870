using Aligner.Language;
using Aligner.Language.Sentences;

namespace Aligner.Quality;

/// <summary>The clauses of one side of a pair, and the runs of them that the other side may leave out.</summary>
internal sealed class ClauseRuns
{
    // Less is an interjection, which translators drop.
    private const int LeastChinese = 6;
    private const int LeastEnglish = 18;

    // So that the work grows with the text and not with its square: longer runs are not tried, and where there are more clauses than
    // this a few neighbours count as one.
    private const int LongestRun = 10;
    private const int MostClauses = 40;

    private readonly string _text;
    private readonly int _least;
    private readonly List<(Slice Place, bool Begins, bool Ends)> _clauses;

    /// <param name="text">The side.</param>
    /// <param name="side">Its language.</param>
    /// <param name="start">Where what counts begins.</param>
    public ClauseRuns(string text, Side side, int start)
    {
        (_text, _least) = (text, side == Side.English ? LeastEnglish : LeastChinese);
        var clauses = Clauses(text, side, start).ToList();
        _clauses = [.. clauses.Chunk(Math.Max(1, (clauses.Count + MostClauses - 1) / MostClauses))
            .Select(chunk => (Slice.Between(chunk[0].Place.Start, chunk[^1].Place.End), chunk[0].Begins, chunk[^1].Ends))];
    }

    public int ClauseCount => _clauses.Count;

    /// <summary>Every run that is long enough and not the whole side.</summary>
    public IEnumerable<(Slice Place, bool IsSentence)> Runs()
    {
        for (var first = 0; first < _clauses.Count; first++)
        {
            for (var last = first; last < Math.Min(first + LongestRun, _clauses.Count); last++)
            {
                var run = Slice.Between(_clauses[first].Place.Start, _clauses[last].Place.End).Trim(_text);
                if (run.Length >= _least && last - first + 1 < _clauses.Count)
                    yield return (run, _clauses[first].Begins && _clauses[last].Ends);
            }
        }
    }

    private static IEnumerable<(Slice Place, bool Begins, bool Ends)> Clauses(string text, Side side, int start)
    {
        foreach (var sentence in side == Side.English ? EnglishSentenceSplitter.Split(text) : ChineseSentenceSplitter.Split(text))
        {
            if (sentence.End <= start)
                continue;
            var clauses = ClauseSplitter.Split(text, Slice.Between(Math.Max(start, sentence.Start), sentence.End));
            for (var i = 0; i < clauses.Length; i++)
                yield return (clauses[i], i == 0, i == clauses.Length - 1);
        }
    }
}
