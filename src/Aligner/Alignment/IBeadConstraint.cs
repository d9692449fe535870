namespace Aligner.Alignment;

/// <summary>What beads there cannot be.</summary>
public interface IBeadConstraint
{
    /// <summary>Whether there may be a bead of these sentences; sentences without a partner are always allowed. It is asked for every bead that the search looks at and should not allocate.</summary>
    bool Allows(int englishStart, int englishCount, int chineseStart, int chineseCount);

    /// <summary>Whether there is anything that it does not allow among these sentences.</summary>
    bool Concerns(int englishStart, int englishEnd, int chineseStart, int chineseEnd);
}

/// <summary>Evidence that leaves no chance to what a constraint forbids.</summary>
internal sealed class ConstrainedEvidence(IBeadEvidence? evidence, IBeadConstraint constraint) : IBeadEvidence
{
    public bool TellsHoles => evidence?.TellsHoles == true;

    public float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount) =>
        !constraint.Allows(englishStart, englishCount, chineseStart, chineseCount) ? float.NegativeInfinity
        : evidence?.LogOdds(englishStart, englishCount, chineseStart, chineseCount) ?? 0;
}
