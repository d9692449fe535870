using System.Collections.Immutable;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>Aligns the sentences of two texts that translate each other.</summary>
public sealed class SentenceAligner
{
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
        if (!options.Fixed.IsEmpty || options.Constraint is not null)
            return Realign(text, options.Anchors, options.Evidence, options.Paragraphs, null, cancellation).Align(options, cancellation);
        var scorer = new BeadScorer(text, _weights, _scoring);
        return [.. Stretches.Between(options.Anchors, text.English.Sentences.Count, text.Chinese.Sentences.Count)
            .SelectMany(stretch => Align(stretch, text, scorer, options, cancellation))];
    }

    /// <summary>Looks at a text once, so that it can be aligned again and again with other beads known and sentences changed.</summary>
    internal Realigner Realign(BilingualText text, ImmutableArray<Anchor> anchors, IBeadEvidence? evidence, ParagraphStarts? paragraphs, IReadOnlyDictionary<Stretch, double?>? given, CancellationToken cancellation) =>
        new(text, anchors, evidence, paragraphs, given, _lexicon, other => new BeadScorer(other, _weights, _scoring), cancellation);

    private static IEnumerable<Bead> Align(Stretch stretch, BilingualText text, BeadScorer scorer, AlignmentOptions options, CancellationToken cancellation)
    {
        var search = StretchSearch.Of(stretch, text, scorer, options.Evidence, cancellation);
        var lattice = search.Lattice ?? new BeadLattice(search.Band, text, scorer, options.Evidence, null, cancellation);
        lattice.Price = search.Price;
        if (options.Paragraphs is { Tell: true } paragraphs)
            lattice.Add(new ParagraphEvidence(paragraphs, ParagraphCounts.Of(lattice, search.Band, paragraphs)));
        return Decode(lattice, search.Band, scorer);
    }

    /// <summary>The beads of a lattice of scores, which become probabilities.</summary>
    internal static IEnumerable<Bead> Decode(BeadLattice lattice, Band band, BeadScorer scorer)
    {
        lattice.ToProbabilities();
        scorer.MoveTo(band);
        foreach (var bead in BeadDecoder.Decode(band, lattice))
            yield return bead.IsNull ? bead : bead with { Score = bead.Score * TranslationOdds.Probability(scorer.Measure(bead)) };
    }
}
