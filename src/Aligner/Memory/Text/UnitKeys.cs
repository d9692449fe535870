namespace Aligner.Memory.Text;

/// <summary>The numbers by which a text is found again.</summary>
/// <param name="Whole">Of the folded text.</param>
/// <param name="Skeleton">Of the folded text without its numbers; of 32 bits, since what has it is compared by its text.</param>
internal readonly record struct UnitKeys(long Whole, long Skeleton)
{
    /// <summary>The context of a text without neighbours.</summary>
    public const long NoContext = 0;

    public static UnitKeys Of(string text)
    {
        var folded = FoldedText.Of(text);
        return new UnitKeys(FoldedText.Hash(folded), Short(FoldedText.Hash(FoldedText.WithoutNumbers(folded))));
    }

    /// <summary>As a neighbour of other texts: 16 bits, never 0, which stands for no neighbour.</summary>
    public int Beside => (ushort)(Whole >> 48) is var bits && bits == 0 ? 1 : bits;

    /// <summary>One number of 32 bits for the texts before and after.</summary>
    public static long Context(UnitKeys? before, UnitKeys? after) => Context(before?.Beside ?? 0, after?.Beside ?? 0);

    /// <summary>One number for two <see cref="Beside"/>; 0 for a neighbour that is not there or not known.</summary>
    public static long Context(int before, int after) => (before << 16) | after;

    public static int Before(long context) => (ushort)(context >> 16);

    public static int After(long context) => (ushort)context;

    /// <summary>Half the room in the file; not 0.</summary>
    private static long Short(long hash) => (int)hash is var half && half == 0 ? 1 : (int)hash;
}
