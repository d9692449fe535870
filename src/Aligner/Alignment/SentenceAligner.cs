using System.Collections.Immutable;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Alignment.Translation;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>Aligns the sentences of two texts that translate each other.</summary>
internal sealed class SentenceAligner
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
        return [.. Regions.Between(options.Anchors, text.English.Sentences.Count, text.Chinese.Sentences.Count)
            .SelectMany(stretch => Align(stretch, text, scorer, options, cancellation))];
    }

    /// <summary>Looks at a text once, so that it can be aligned again and again with other beads known and sentences changed.</summary>
    internal Realigner Realign(BilingualText text, ImmutableArray<Anchor> anchors, IBeadEvidence? evidence, ParagraphStarts? paragraphs,
        IReadOnlyDictionary<Region, double?>? given, CancellationToken cancellation) =>
        new(text, anchors, evidence, paragraphs, given, _lexicon, other => new BeadScorer(other, _weights, _scoring), cancellation);

    private static IEnumerable<Bead> Align(Region stretch, BilingualText text, BeadScorer scorer, AlignmentOptions options,
        CancellationToken cancellation)
    {
        var search = RegionSearch.Of(stretch, text, scorer, options.Evidence, cancellation);
        var parts = search.Parts(text, scorer, options.Evidence, cancellation);
        if (options.Paragraphs is { Tell: true } paragraphs)
            parts = WithParagraphs(new Queue<LatticePart>(parts), paragraphs);
        return parts.SelectMany(part => Decode(part, scorer));
    }

    /// <summary>What paragraphs say is counted in all parts, before it is added to any.</summary>
    private static IEnumerable<LatticePart> WithParagraphs(Queue<LatticePart> parts, ParagraphStarts paragraphs)
    {
        var evidence = new ParagraphEvidence(paragraphs, ParagraphCounts.Of(parts, paragraphs));
        while (parts.TryDequeue(out var part))
        {
            part.Lattice.Add(evidence);
            yield return part;
        }
    }

    /// <summary>The beads of a lattice of scores, which become probabilities.</summary>
    internal static IEnumerable<Bead> Decode(LatticePart part, BeadScorer scorer)
    {
        part.Lattice.ToProbabilities();
        scorer.MoveTo(part.Band);
        foreach (var bead in BeadDecoder.Decode(part.Band, part.Lattice))
            yield return bead.IsNull ? bead : bead with { Score = bead.Score * TranslationClassifier.Probability(scorer.Measure(bead)) };
    }
}

/// <summary>
/// Picks the row of beads with the most right ones to be expected: the path with the largest sum of probabilities.
/// That is better than the likeliest path by 0.001 to 0.005 of strict F1, since the likeliest path may be made of unlikely beads.
/// </summary>
internal static class BeadDecoder
{
    // Each bead must be worth this much, so that where nothing is sure fewer and longer beads are made, not many null ones.
    private const float Toll = 0.1f;

    public static IEnumerable<Bead> Decode(Band band, BeadLattice probabilities)
    {
        var shapes = BestLastShapes(band, probabilities);
        var path = new Stack<Bead>();
        for (var (english, chinese) = (band.EnglishEnd, band.ChineseEnd); english > band.EnglishStart || chinese > band.ChineseStart;)
        {
            var last = shapes[band.Cell(english, chinese)];
            var shape = BeadShape.All[last];
            (english, chinese) = (english - shape.English, chinese - shape.Chinese);
            var score = Math.Clamp(probabilities[english, chinese, last], 0, 1);
            path.Push(new Bead(english, shape.English, chinese, shape.Chinese, score));
        }

        return path;
    }

    // For each point, the shape of the last bead on the best way there.
    private static byte[] BestLastShapes(Band band, BeadLattice probabilities)
    {
        var sums = new RowWindow<float>(band, float.NegativeInfinity);
        sums[band.EnglishStart, band.ChineseStart] = 0;
        var shapes = new byte[band.CellCount];
        for (var english = band.EnglishStart; english <= band.EnglishEnd; english++)
        {
            for (var chinese = band.First(english); chinese <= band.Last(english); chinese++)
                PushForward(english, chinese, band, probabilities, sums, shapes);
            sums.Leave(english);
        }

        return shapes;
    }

    private static void PushForward(int english, int chinese, Band band, BeadLattice probabilities, RowWindow<float> sums,
        byte[] shapes)
    {
        var sum = sums[english, chinese];
        Span<float> all = stackalloc float[BeadShape.All.Length];
        probabilities.CopyTo(all, english, chinese);
        for (var i = 0; i < all.Length; i++)
        {
            var shape = BeadShape.All[i];
            if (!band.Contains(english + shape.English, chinese + shape.Chinese))
                continue;
            var next = sum + all[i] - Toll;
            ref var best = ref sums[english + shape.English, chinese + shape.Chinese];
            if (next > best)
                (best, shapes[band.Cell(english + shape.English, chinese + shape.Chinese)]) = (next, (byte)i);
        }
    }
}
