using Aligner.Text;

namespace Aligner.Formats.Moses;

/// <summary>What the name of one of the two files tells: train.en, news.en-zh.zh, subtitles.en-zh_CN.zh_CN.</summary>
/// <param name="Side">Of this file.</param>
/// <param name="OtherEnding">What the other file has in place of <see cref="Ending"/>.</param>
/// <param name="Ending">The tag of this file's language, with the dot.</param>
/// <param name="EnglishTag">The tag of the English.</param>
/// <param name="ChineseTag">The tag of the Chinese.</param>
internal sealed record MosesName(Side Side, string Ending, string OtherEnding, string EnglishTag, string ChineseTag)
{
    /// <summary>Null where the name does not end in the tag of one of the two languages.</summary>
    public static MosesName? Of(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var parts = Path.GetFileName(name).Split('.');
        if (parts.Length < 2 || SideName.Of(parts[^1]) is not { } side)
            return null;
        var other = Other(parts, side);
        return other is null
            ? null : new MosesName(side, "." + parts[^1], "." + other, side == Side.English ? parts[^1] : other, side == Side.Chinese
                ? parts[^1] : other);
    }

    /// <summary>The other tag of a pair before the last dot, else the usual one.</summary>
    private static string? Other(string[] parts, Side side)
    {
        if (parts.Length < 3 || parts[^2].Split('-') is not [var first, var second])
            return side == Side.English ? "zh" : "en";
        var other = first == parts[^1] ? second : second == parts[^1] ? first : null;
        return other is not null && SideName.Of(other) is { } otherSide && otherSide != side ? other : null;
    }
}
