namespace Aligner.Alignment;

/// <summary>The sentences between two points that both sides are known to share.</summary>
internal readonly record struct Stretch(int EnglishStart, int EnglishEnd, int ChineseStart, int ChineseEnd)
{
    public int EnglishCount => EnglishEnd - EnglishStart;

    public int ChineseCount => ChineseEnd - ChineseStart;
}
