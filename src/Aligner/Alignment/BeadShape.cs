using System.Collections.Immutable;

namespace Aligner.Alignment;

/// <summary>How many sentences of each side a bead holds.</summary>
internal readonly record struct BeadShape(int English, int Chinese)
{
    public static readonly BeadShape OneToOne = new(1, 1);

    /// <summary>The most sentences of one side in a bead.</summary>
    public const int MostOfOneSide = 6;

    private const int MostOfBothSides = MostOfOneSide + 1;

    /// <summary>1-1 to 6-1, 1-6, 3-4 and 4-3, and the two null beads.</summary>
    public static readonly ImmutableArray<BeadShape> All =
    [
        new(1, 0),
        new(0, 1),
        .. from english in Enumerable.Range(1, MostOfOneSide)
           from chinese in Enumerable.Range(1, MostOfOneSide)
           where english + chinese <= MostOfBothSides
           select new BeadShape(english, chinese),
    ];

    /// <summary>As people write it: 1-2.</summary>
    public string Name => FormattableString.Invariant($"{English}-{Chinese}");

    public bool IsNull => English == 0 || Chinese == 0;
}
