namespace Aligner.Alignment;

/// <summary>
/// What is added to the scores of sentences without a partner, which the weights know from texts that are almost complete: a hole is
/// opened dearly and goes on cheaply (affine gaps; Gotoh 1982), as a chapter that is missing is one event.
/// </summary>
/// <param name="Opening">Where a pair comes before.</param>
/// <param name="Going">Where another sentence without a partner does.</param>
internal readonly record struct HolePrice(double Opening, double Going)
{
    // Chosen on whole and torn texts alike (README, “Holes”).
    private const double OpeningOfSingles = 1.5;
    private const double OpeningPerLength = 0.8;
    private const double GoingOfSingles = 2.5;
    private const double GoingPerLength = 2;
    private const double MostGoing = 5.2;

    /// <summary>The weights as they are: of short stretches, which have no holes of their own.</summary>
    public static readonly HolePrice None;

    /// <summary>With which a text is looked at first.</summary>
    public static readonly HolePrice First = new(2, 4);

    /// <summary>The price in a text that has so many holes, and so many sentences in them beside the first of each: the longer they are, the cheaper.</summary>
    /// <param name="openings">Expected, by the probabilities under <see cref="First"/>.</param>
    /// <param name="goings">Likewise.</param>
    public static HolePrice Of(double openings, double goings)
    {
        var length = Math.Log((openings + goings + 1) / (openings + 1));
        return new HolePrice(OpeningOfSingles + (OpeningPerLength * length), Math.Min(MostGoing, GoingOfSingles + (GoingPerLength * length)));
    }
}
