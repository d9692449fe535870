namespace Aligner.Memory;

/// <summary>The scores of matches; they are whole numbers, and rounded down.</summary>
public static class MemoryScore
{
    /// <summary>The same text between the same neighbours.</summary>
    public const int Context = 101;

    /// <summary>The same text.</summary>
    public const int Exact = 100;

    /// <summary>The same but for numbers.</summary>
    public const int Numbers = 99;

    /// <summary>The most that a text has which differs in anything else.</summary>
    public const int MostFuzzy = 98;

    /// <summary>100·(1 - distance/longest), at most 98 (OmegaT's similarity).</summary>
    /// <param name="distance">Levenshtein's, in tokens.</param>
    /// <param name="longest">The tokens of the longer text.</param>
    public static int Of(int distance, int longest) => longest == 0 ? MostFuzzy : Math.Min(MostFuzzy, (int)(100L * (longest - distance) / longest));
}
