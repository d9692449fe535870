using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Alignment.Translation;

namespace Aligner.Alignment.Scoring;

/// <summary>The scores of the beads within a band, each found when it is first asked for.</summary>
internal sealed class BeadScores
{
    private static readonly int ShapeCount = BeadShape.All.Length;

    private readonly BilingualText _text;
    private readonly BeadScorer _scorer;
    private readonly IBeadEvidence? _evidence;

    // NaN where it has not been asked for.
    private readonly float[] _scores;

    public BeadScores(Band band, BilingualText text, BeadScorer scorer, IBeadEvidence? evidence)
    {
        (Band, _text, _scorer, _evidence) = (band, text, scorer, evidence);
        _scores = new float[checked(band.CellCount * ShapeCount)];
        Array.Fill(_scores, float.NaN);
    }

    private BeadScores(BeadScores known, BilingualText text, BeadScorer scorer)
    {
        (Band, _text, _scorer, _evidence) = (known.Band, text, scorer, known._evidence);
        _scores = known._scores;
    }

    public Band Band { get; }

    /// <summary>What counts beside the words; null for nothing.</summary>
    public IBeadEvidence? Evidence => _evidence;

    /// <summary>Of a bead that lies within the band; the scorer is at the band (<see cref="BeadScorer.MoveTo"/>).</summary>
    public float Of(int english, int chinese, int shape)
    {
        ref var score = ref _scores[Index(english, chinese) + shape];
        if (float.IsNaN(score))
            score = Compute(english, chinese, shape);
        return score;
    }

    /// <summary>The same where something else is known of words; these scores are not used any more.</summary>
    /// <param name="text">With what is known of them now.</param>
    /// <param name="scorer">Of that text.</param>
    /// <param name="words">The words, side by side, of which something else is known.</param>
    /// <param name="english">Where the English ones stand.</param>
    /// <param name="chinese">Where the Chinese ones stand.</param>
    public BeadScores With(BilingualText text, BeadScorer scorer, List<(int Chinese, int English)> words, WordPlaces english,
        WordPlaces chinese)
    {
        foreach (var word in words)
        {
            foreach (var sentence in english.Of(word.English))
                Forget(sentence, chinese.Of(word.Chinese));
        }

        return new BeadScores(this, text, scorer);
    }

    /// <summary>Takes over what a lattice of a stretch has.</summary>
    public void Take(BeadLattice lattice, Band band)
    {
        for (var english = band.EnglishStart; english <= band.EnglishEnd; english++)
        {
            for (var chinese = Math.Max(band.First(english), Band.First(english));
                chinese <= Math.Min(band.Last(english), Band.Last(english)); chinese++)
            {
                Take(lattice, band, english, chinese);
            }
        }
    }

    /// <summary>Takes over the scores of beads of which no sentence has changed.</summary>
    /// <param name="known">The scores before the change.</param>
    /// <param name="english">For each English sentence its place then.</param>
    /// <param name="chinese">Likewise.</param>
    public void Take(BeadScores known, FormerPlaces english, FormerPlaces chinese)
    {
        for (var e = Band.EnglishStart; e <= Band.EnglishEnd; e++)
        {
            var (oldEnglish, englishRun) = english[e];
            for (var c = Band.First(e); oldEnglish >= 0 && c <= Band.Last(e); c++)
            {
                var (oldChinese, chineseRun) = chinese[c];
                if (oldChinese >= 0 && known.Band.Contains(oldEnglish, oldChinese))
                    Take(known, (e, c), (oldEnglish, oldChinese), englishRun, chineseRun);
            }
        }
    }

    /// <summary>Forgets the scores of beads with an English sentence and one of some Chinese sentences, which are in order.</summary>
    private void Forget(int english, ReadOnlySpan<int> chinese)
    {
        for (var start = Math.Max(Band.EnglishStart, english - BeadShape.MostOfOneSide + 1); start <= english; start++)
        {
            var (first, last) = (Band.First(start), Band.Last(start));
            var index = chinese.BinarySearch(first) is var found && found < 0 ? ~found : found;
            while (index > 0 && chinese[index - 1] == first)
                index--;
            for (; index < chinese.Length && chinese[index] < last + BeadShape.MostOfOneSide; index++)
            {
                for (var c = Math.Max(first, chinese[index] - BeadShape.MostOfOneSide + 1); c <= Math.Min(last, chinese[index]); c++)
                    Forget(start, c, english - start, chinese[index] - c);
            }
        }
    }

    /// <summary>Forgets the scores of the beads that begin there and have more sentences than those.</summary>
    private void Forget(int english, int chinese, int englishCount, int chineseCount)
    {
        for (var i = 0; i < ShapeCount; i++)
        {
            if (BeadShape.All[i].English > englishCount && BeadShape.All[i].Chinese > chineseCount)
                _scores[Index(english, chinese) + i] = float.NaN;
        }
    }

    private void Take(BeadLattice lattice, Band band, int english, int chinese)
    {
        for (var i = 0; i < ShapeCount; i++)
        {
            if (band.Contains(english + BeadShape.All[i].English, chinese + BeadShape.All[i].Chinese))
                _scores[Index(english, chinese) + i] = lattice[english, chinese, i];
        }
    }

    private void Take(BeadScores known, (int English, int Chinese) cell, (int English, int Chinese) old, int englishRun, int chineseRun)
    {
        var (to, from) = (Index(cell.English, cell.Chinese), known.Index(old.English, old.Chinese));
        for (var i = 0; i < ShapeCount; i++)
        {
            var shape = BeadShape.All[i];
            if (shape.English <= englishRun && shape.Chinese <= chineseRun
                && known.Band.Contains(old.English + shape.English, old.Chinese + shape.Chinese))
            {
                _scores[to + i] = known._scores[from + i];
            }
        }
    }

    private float Compute(int english, int chinese, int shape)
    {
        if (!BeadLattice.IsPossible(english, chinese, shape, Band, _text, _scorer))
            return float.NegativeInfinity;
        var (englishCount, chineseCount) = (BeadShape.All[shape].English, BeadShape.All[shape].Chinese);
        return _scorer.Score(english, chinese, shape) + (_evidence?.LogOdds(english, englishCount, chinese, chineseCount) ?? 0);
    }

    private int Index(int english, int chinese) => Band.Cell(english, chinese) * ShapeCount;
}

/// <summary>Where the sentences of a side, and the points between them, were before a change.</summary>
internal sealed class FormerPlaces
{
    private readonly int[] _places;
    private readonly int[] _runs;

    /// <param name="now">What each sentence is, by number: the same number is the same sentence.</param>
    /// <param name="before">Likewise.</param>
    public FormerPlaces(ReadOnlySpan<int> now, ReadOnlySpan<int> before)
    {
        var places = new Dictionary<int, int>(before.Length);
        for (var i = 0; i < before.Length; i++)
            places[before[i]] = i;
        (_places, _runs) = (new int[now.Length + 1], new int[now.Length + 1]);
        _places[^1] = -1;
        for (var i = now.Length - 1; i >= 0; i--)
        {
            _places[i] = places.GetValueOrDefault(now[i], -1);
            _runs[i] = _places[i] < 0 ? 0 : _places[i + 1] == _places[i] + 1 ? _runs[i + 1] + 1 : 1;
        }

        // The point after a sentence is known by it, where the next one is new.
        for (var i = now.Length; i > 0; i--)
        {
            if (_runs[i] == 0 && _runs[i - 1] > 0)
                _places[i] = _places[i - 1] + 1;
        }
    }

    /// <summary>
    /// The place of the point before a sentence, -1 where it is not known, and how many sentences from there on are unchanged and in a row.
    /// </summary>
    public (int Place, int Run) this[int sentence] => (_places[sentence], _runs[sentence]);
}
