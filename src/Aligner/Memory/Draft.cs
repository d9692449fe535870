using Aligner.Memory.Store;
using Aligner.Memory.Text;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Memory;

/// <summary>A text that stands beside others.</summary>
/// <param name="Hash">Its <see cref="UnitKeys.Beside"/>; 0 where there is none.</param>
/// <param name="Pair">The pair that it is of; null where this is not added.</param>
internal readonly record struct Beside(int Hash, Draft? Pair);

/// <summary>The unit that has a segment's id.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Place">By which it is sorted within its document.</param>
/// <param name="IsSame">Whether it has the segment's texts.</param>
/// <param name="EnglishContext">Its neighbours.</param>
/// <param name="ChineseContext">Its neighbours.</param>
/// <param name="EnglishHash">Of its text, as a neighbour of others.</param>
/// <param name="ChineseHash">Of its text, as a neighbour of others.</param>
internal sealed record KnownUnit(long Id, long Place, bool IsSame, long EnglishContext, long ChineseContext, int EnglishHash,
    int ChineseHash)
{
    public long ContextOf(Side side) => side == Side.English ? EnglishContext : ChineseContext;

    public int HashOf(Side side) => side == Side.English ? EnglishHash : ChineseHash;
}

/// <summary>A segment made ready to be written.</summary>
internal sealed class Draft(Segment segment)
{
    public Segment Segment => segment;

    public string Name { get; } = UnitRow.NameOf(segment);

    public ComparedText English => new(segment.English);

    public ComparedText Chinese => new(segment.Chinese);

    public UnitKeys EnglishKeys { get; } = UnitKeys.Of(segment.English);

    public UnitKeys ChineseKeys { get; } = UnitKeys.Of(segment.Chinese);

    public KnownUnit? Known { get; set; }

    /// <summary>Its number among the rows of the <see cref="DocumentRun"/>; -1 where it is none of them.</summary>
    public int Row { get; set; } = -1;

    public Beside BeforeEnglish { get; set; }

    public Beside BeforeChinese { get; set; }

    public Beside AfterEnglish { get; set; }

    public Beside AfterChinese { get; set; }

    public Beside BeforeOf(Side side) => side == Side.English ? BeforeEnglish : BeforeChinese;

    public Beside AfterOf(Side side) => side == Side.English ? AfterEnglish : AfterChinese;
}
