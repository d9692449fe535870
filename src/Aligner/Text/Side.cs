namespace Aligner.Text;

/// <summary>The language a stretch of text is written in.</summary>
public enum Side
{
    Neither,
    English,
    Chinese,
}

internal static class Sides
{
    /// <summary>The other language of a pair.</summary>
    public static Side Other(this Side side) => side == Side.English ? Side.Chinese : Side.English;
}
