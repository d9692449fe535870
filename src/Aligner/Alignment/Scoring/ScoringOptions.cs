namespace Aligner.Alignment.Scoring;

/// <summary>
/// The constants of the features. Chosen on the six chapters of the literary set; README.md has the figures of other choices.
/// </summary>
internal sealed record ScoringOptions
{
    public static ScoringOptions Default { get; } = new();

    /// <summary>How fast a link loses weight with the distance of its words' relative places (fast_align's diagonal).</summary>
    public float PositionDecay { get; init; } = 5;

    /// <summary>The share of a word's probability that comes from the other side, over the share that comes from anywhere.</summary>
    public float TranslationShare { get; init; } = 0.6f;

    /// <summary>Words more frequent than this are common.</summary>
    public double CommonFrequency { get; init; } = 0.004;

    /// <summary>The deviation of the log length ratio.</summary>
    public double LengthDeviation { get; init; } = 0.35;

    /// <summary>The degrees of freedom of the log length ratio: the fewer, the less it says that one side leaves something out.</summary>
    public double LengthFreedom { get; init; } = 5;

    /// <summary>With so much Chinese the length ratio has half of its say.</summary>
    public double HalfTrustedLength { get; init; } = 20;
}
