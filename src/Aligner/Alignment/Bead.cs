namespace Aligner.Alignment;

/// <summary>A run of English sentences and the run of Chinese ones that translates it; one side is empty in a null bead.</summary>
/// <param name="EnglishStart">Index of the first English sentence.</param>
/// <param name="EnglishCount">How many English sentences.</param>
/// <param name="ChineseStart">Index of the first Chinese sentence.</param>
/// <param name="ChineseCount">How many Chinese sentences.</param>
/// <param name="Score">The probability that the bead is right.</param>
internal readonly record struct Bead(int EnglishStart, int EnglishCount, int ChineseStart, int ChineseCount, double Score)
{
    public bool IsNull => EnglishCount == 0 || ChineseCount == 0;

    public int EnglishEnd => EnglishStart + EnglishCount;

    public int ChineseEnd => ChineseStart + ChineseCount;
}
