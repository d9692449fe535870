namespace Aligner.Quality;

/// <summary>What is measured of a piece of the longer side of a pair, to tell whether the other side leaves it out.</summary>
internal enum OmissionFeature
{
    /// <summary>Always 1.</summary>
    Intercept,

    /// <summary>1 where the piece is English.</summary>
    OfEnglish,

    /// <summary>The log-odds that the other side gives the rare words of the piece, summed.</summary>
    Explained,

    /// <summary>How many common words of the piece have no link.</summary>
    Unexplained,

    /// <summary>What the rare words of the other side lose of their log-odds without the piece.</summary>
    OthersLoss,

    /// <summary>How many more rare words of the piece have no link than words of the text usually have none, in deviations.</summary>
    UnexplainedSurplus,

    /// <summary>How much larger the share of the other side's rare words that have a link is than usual.</summary>
    OthersShare,

    /// <summary>What the rare words of the rest gain, since without the piece they stand where their partners do.</summary>
    RestGain,

    /// <summary>How much nearer the number of quotation marks comes to that of the other side without the piece.</summary>
    QuoteGain,

    /// <summary>1 where only without the piece both sides end in the same mark, -1 where only with it.</summary>
    EndGain,

    /// <summary>How much longer the side is than usual beside the other, in spreads; short pairs count less.</summary>
    Length,

    /// <summary>The square of it.</summary>
    LengthSquared,

    /// <summary>The same of the side without the piece.</summary>
    RestLength,

    /// <summary>The square of it.</summary>
    RestLengthSquared,

    /// <summary>The logarithm of how many more clauses the side has than usual.</summary>
    Clauses,

    /// <summary>The logarithm of the piece's length.</summary>
    PieceLength,

    /// <summary>The logarithm of the pair's length.</summary>
    PairLength,

    /// <summary>1 where the piece is made of whole sentences.</summary>
    IsSentence,

    /// <summary>The logarithm of the number of clauses that the side can be cut into.</summary>
    Cuts,

    Count,
}
