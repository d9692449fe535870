using Aligner.Text;

namespace Aligner.Formats;

/// <summary>Which side a language tag or the name of a column stands for.</summary>
internal static class SideName
{
    /// <summary>The side by the primary subtag (BCP 47), whatever its case and with - or _ after it; null for any other language.</summary>
    public static Side? Of(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var primary = end < 0 ? tag.AsSpan() : tag.AsSpan(0, end);
        if (Is(primary, "en") || Is(primary, "eng") || Is(primary, "english"))
            return Side.English;
        return Is(primary, "zh") || Is(primary, "zho") || Is(primary, "chi") || Is(primary, "cmn") || Is(primary, "chinese")
            ? Side.Chinese : null;
    }

    private static bool Is(ReadOnlySpan<char> primary, string name) => primary.Equals(name, StringComparison.OrdinalIgnoreCase);
}
