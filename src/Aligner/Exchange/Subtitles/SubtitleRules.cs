namespace Aligner.Exchange.Subtitles;

/// <summary>What viewers can read: the measures that guidelines for subtitles have in common.</summary>
internal static class SubtitleRules
{
    /// <summary>Of a line; a Chinese character has two.</summary>
    public const int MostColumns = 42;

    /// <summary>A language.</summary>
    public const int MostLines = 2;

    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(7);

    /// <summary>Where the source tells no end. Columns a second.</summary>
    public const int ReadingSpeed = 15;
}
