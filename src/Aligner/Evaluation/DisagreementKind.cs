namespace Aligner.Evaluation;

internal enum DisagreementKind
{
    /// <summary>A gold bead that the output does not have.</summary>
    Missed,

    /// <summary>A bead of the output that is not in the gold.</summary>
    Wrong,
}
