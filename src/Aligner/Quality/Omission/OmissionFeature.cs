using Aligner.Alignment.Clauses;

namespace Aligner.Quality.Omission;

/// <summary>What is measured of a piece of the longer side of a pair, to tell whether the other side leaves it out.</summary>
internal enum OmissionFeature
{
    /// <summary>Always 1.</summary>
    Intercept,

    /// <summary>1 where the piece is English.</summary>
    OfEnglish,

    /// <summary>How much better the clauses of both sides go together without the piece (<see cref="ClauseFit"/>).</summary>
    FitGain,

    /// <summary>The same where it is above 0, else 0.</summary>
    FitGainAboveZero,

    /// <summary>How many common words of the piece have no link.</summary>
    Unexplained,

    /// <summary>How many more rare words of the piece have no link than words of the text usually have none, in deviations.</summary>
    UnexplainedSurplus,

    /// <summary>What the rare words of the other side lose of their log-odds without the piece.</summary>
    OthersLoss,

    /// <summary>How much nearer the number of quotation marks comes to that of the other side without the piece.</summary>
    QuoteGain,

    /// <summary>1 where only without the piece both sides end in the same mark, -1 where only with it.</summary>
    EndGain,

    /// <summary>The logarithm of the piece's length.</summary>
    PieceLength,

    /// <summary>The logarithm of the number of clauses that the side can be cut into.</summary>
    Cuts,

    Count,
}
