using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;
using Aligner.Training;
using BenchmarkDotNet.Attributes;

namespace Aligner.Benchmarks;

/// <summary>How long the beads of one chapter take to score, and that nothing is allocated on the way.</summary>
[MemoryDiagnoser]
public class BeadScorerBenchmark
{
    private BilingualText _text = null!;
    private Band _band = null!;
    private BeadScorer _scorer = null!;

    [GlobalSetup]
    public void Setup()
    {
        var shared = Environment.GetEnvironmentVariable("ALIGNER_SHARED") ?? "../shared";
        var gold = GoldText.LoadAll(Path.Combine(shared, "gold", "literary"))[0];
        _text = BilingualText.Prepare(gold.English, gold.Chinese, BilingualLexicon.Default);
        _band = BandFinder.Find(new Region(0, gold.English.Length, 0, gold.Chinese.Length), _text, default);
        _scorer = new BeadScorer(_text, FittedWeights.Default, ScoringOptions.Default);
        Console.WriteLine($"// {ScoreAllBeads()} beads");
    }

    [Benchmark]
    public int ScoreAllBeads()
    {
        var count = 0;
        _scorer.MoveTo(_band);
        for (var english = 0; english <= _band.EnglishEnd; english++)
        {
            for (var chinese = _band.First(english); chinese <= _band.Last(english); chinese++)
                count += ScoreBeads(english, chinese);
        }

        return count;
    }

    private int ScoreBeads(int english, int chinese)
    {
        var count = 0;
        for (var shape = 0; shape < BeadShape.All.Length; shape++)
        {
            if (!BeadLattice.IsPossible(english, chinese, shape, _band, _text, _scorer))
                continue;
            _scorer.Score(english, chinese, shape);
            count++;
        }

        return count;
    }
}
