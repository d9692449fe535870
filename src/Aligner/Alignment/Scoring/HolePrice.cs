namespace Aligner.Alignment.Scoring;

/// <summary>
/// What is added to the scores of sentences without a partner, which the weights know from texts that are almost complete: a hole is
/// opened dearly and goes on cheaply (affine gaps; Gotoh 1982), as a chapter that is missing is one event.
/// </summary>
/// <param name="Opening">Where a pair comes before.</param>
/// <param name="Going">Where another sentence without a partner does.</param>
internal readonly record struct HolePrice(double Opening, double Going)
{
    /// <summary>More would be taken from pairs.</summary>
    public const double MostGoing = 5.2;

    /// <summary>Of short stretches, as of a cue, which have no holes of their own: what little text there is has its partner.</summary>
    public static readonly HolePrice Short = new(-1.5, 0);

    /// <summary>With which a text is looked at first.</summary>
    public static readonly HolePrice First = new(0.5, 2.5);

    public bool IsMostGoing => Going >= MostGoing;

    /// <summary>
    /// How much longer than one sentence the holes of a text are, as a logarithm; both expected, by the probabilities under
    /// <see cref="First"/>.
    /// </summary>
    public static double LengthOf(double openings, double goings) => Math.Log((openings + goings + 1) / (openings + 1));
}

/// <summary>
/// What holes cost by how long those of the text are: where one is a missing chapter, others are likelier and go on cheaply.
/// </summary>
internal sealed record HoleWeights(double Opening, double OpeningPerLength, double Going, double GoingPerLength)
{
    /// <summary>The names that the numbers have in a model's file.</summary>
    public static readonly string[] Names = [nameof(Opening), nameof(OpeningPerLength), nameof(Going), nameof(GoingPerLength)];

    /// <param name="length">As <see cref="HolePrice.LengthOf"/> has it.</param>
    public HolePrice At(double length) =>
        new(Opening + (OpeningPerLength * length), Math.Min(HolePrice.MostGoing, Going + (GoingPerLength * length)));
}
