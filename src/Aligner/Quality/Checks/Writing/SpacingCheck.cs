using System.Text.RegularExpressions;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Writing;

/// <summary>Finds spaces too many and too few.</summary>
internal sealed partial class SpacingCheck : SideCheck
{
    protected override Observation? Examine(Segment segment, Side side, string text)
    {
        var pattern = side == Side.English ? English() : Chinese();
        var places = new List<(int, int)>();
        foreach (var match in pattern.EnumerateMatches(text))
            places.Add((match.Index, match.Length));
        return At(segment, side, places, place => Describe(text.Substring(place.Start, place.Length)));
    }

    private static string Describe(string found) => found switch
    {
        _ when string.IsNullOrWhiteSpace(found) => found.Length > 1 ? "several spaces in a row" : "a space at the end of the text",
        _ when found.Contains(' ', StringComparison.Ordinal) => $"a space that does not belong into '{found}'",
        _ => $"no space in '{found}'",
    };

    // Two spaces; one before a mark or after an opening bracket; none after the end of a sentence or a comma; one at either end.
    [GeneratedRegex(@" {2,}|(?<=\p{L}) [,;!?](?=\s|$)|(?<=\p{L}) \.(?=\s|$)(?! \.)|[(\[“] (?=\p{L})|(?<=\p{Ll}{2})[.!?]\p{Lu}\p{Ll}+|(?<=\p{L}{2})[,;]\p{L}+|^\s+|(?<!\s)\s+$")]
    private static partial Regex English();

    // A space between two Chinese characters, or between one and Chinese punctuation.
    [GeneratedRegex(@"[\u3400-\u9FFF] +[\u3400-\u9FFF]|[\u3400-\u9FFF] +[，。、；：？！”’》）“‘《（]|[，。、；：？！”’》）“‘《（] +[\u3400-\u9FFF]|^[ \t]+|(?<![ \t])[ \t]+$")]
    private static partial Regex Chinese();
}
