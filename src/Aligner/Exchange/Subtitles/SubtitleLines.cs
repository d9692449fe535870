namespace Aligner.Exchange.Subtitles;

/// <summary>Which languages subtitles show, and which above the other.</summary>
public enum SubtitleLines
{
    ChineseAbove,

    EnglishAbove,

    Chinese,

    English,
}
