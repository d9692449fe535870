using System.Collections.Immutable;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>Aligns the sentences of two texts that translate each other.</summary>
public sealed class SentenceAligner
{
    // The holes of a shorter text, as of a cue, say nothing of it.
    private const int FewestSentencesWithHoles = 40;

    // As where the subtitles of one language end after a minute.
    private const double LeastMissing = 0.4;

    // Where the path may lie outside the band, it is looked for so many sentences around.
    private const int Reach = 12;
    private const int Margin = 12;

    private readonly BilingualLexicon _lexicon;
    private readonly ScoreWeights _weights;
    private readonly ScoringOptions _scoring;

    public SentenceAligner(BilingualLexicon lexicon)
        : this(lexicon, FittedWeights.Default, ScoringOptions.Default)
    {
    }

    internal SentenceAligner(BilingualLexicon lexicon, ScoreWeights weights, ScoringOptions scoring) =>
        (_lexicon, _weights, _scoring) = (lexicon, weights, scoring);

    /// <summary>
    /// Aligns a document. The beads are in order and cover every sentence of both sides exactly once.
    /// Time and memory grow linearly with the number of sentences.
    /// </summary>
    /// <exception cref="ArgumentException">The anchors are out of order or out of range.</exception>
    public ImmutableArray<Bead> Align(
        IReadOnlyList<string> english,
        IReadOnlyList<string> chinese,
        AlignmentOptions? options = null,
        CancellationToken cancellation = default) =>
        Align(BilingualText.Prepare(english, chinese, _lexicon), options ?? AlignmentOptions.Default, cancellation);

    /// <summary>The same of texts made ready with the aligner's lexicon.</summary>
    internal ImmutableArray<Bead> Align(BilingualText text, AlignmentOptions options, CancellationToken cancellation)
    {
        var stretches = Stretches.Between(Stretches.WithFixed(options.Anchors, options.Fixed), text.English.Sentences.Count, text.Chinese.Sentences.Count);
        var scorer = new BeadScorer(text, _weights, _scoring);
        var known = options.Fixed.ToDictionary(bead => new Stretch(bead.EnglishStart, bead.EnglishEnd, bead.ChineseStart, bead.ChineseEnd));
        return [.. stretches.SelectMany(stretch => known.TryGetValue(stretch, out var bead) ? [bead with { Score = 1 }] : Align(stretch, text, scorer, options, cancellation))];
    }

    private static IEnumerable<Bead> Align(Stretch stretch, BilingualText text, BeadScorer scorer, AlignmentOptions options, CancellationToken cancellation)
    {
        var band = BandFinder.Find(stretch, text, cancellation);
        var evidence = options.Constraint is { } constraint ? new ConstrainedEvidence(options.Evidence, constraint) : options.Evidence;
        var tellsHoles = options.Evidence?.TellsHoles == true;
        var lattice = new BeadLattice(band, text, scorer, evidence, null, cancellation);
        if (Math.Max(stretch.EnglishCount, stretch.ChineseCount) >= FewestSentencesWithHoles)
        {
            lattice.Price = HolePrice.First;
            var survey = lattice.Survey();
            if (!tellsHoles && survey.Unsure.Count > 0)
                lattice = new BeadLattice(band = band.Widened(survey.Unsure, Reach, Margin), text, scorer, evidence, lattice, cancellation);
            // Times tell where a hole is, unless most of one side is missing.
            lattice.Price = !tellsHoles || survey.InHoles > LeastMissing * (stretch.EnglishCount + stretch.ChineseCount) ? survey.Price : HolePrice.None;
        }

        if (options.Paragraphs is { Tell: true } paragraphs)
            lattice.Add(new ParagraphEvidence(paragraphs, lattice.Count(paragraphs)));
        lattice.ToProbabilities();
        scorer.MoveTo(band);
        foreach (var bead in BeadDecoder.Decode(band, lattice))
            yield return bead.IsNull ? bead : bead with { Score = bead.Score * TranslationOdds.Probability(scorer.Measure(bead)) };
    }
}
