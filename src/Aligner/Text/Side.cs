namespace Aligner.Text;

/// <summary>The language a stretch of text is written in.</summary>
public enum Side
{
    Neither,
    English,
    Chinese,
}
