namespace Aligner.Evaluation;

/// <summary>The beads whose scores lie in one tenth of the scale.</summary>
/// <param name="Count">How many.</param>
/// <param name="MeanScore">What the scores promise; 0 for an empty bin.</param>
/// <param name="ShareRight">What came true; 0 for an empty bin.</param>
public readonly record struct CalibrationBin(int Count, double MeanScore, double ShareRight);
