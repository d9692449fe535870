using Aligner.Quality.Omission;

namespace Aligner.Training;

/// <summary>A pair as it is, or one with a sentence dropped.</summary>
/// <param name="Id">The pair's.</param>
/// <param name="Fold">The text it is left out with.</param>
/// <param name="IsMade">Whether a sentence was dropped.</param>
/// <param name="HasOmission">Whether a sentence was dropped, or the translator left something out.</param>
/// <param name="Weight">1 for a pair as it is; a side's dropped sentences share a half, as one of them is dropped at random from either
/// side.</param>
/// <param name="Pieces">What may be left out; none where neither side is longer than usual.</param>
internal sealed record OmissionExample(string Id, string Fold, bool IsMade, bool HasOmission, double Weight,
    IReadOnlyList<OmissionPiece> Pieces);
