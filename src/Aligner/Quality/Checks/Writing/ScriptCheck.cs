using Aligner.Language;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Writing;

/// <summary>
/// Finds scripts mixed within a side: Chinese in English text that is no gloss in brackets or quotes, words that mix Latin with
/// letters that look alike, simplified among traditional characters.
/// </summary>
internal sealed class ScriptCheck : SideCheck
{
    protected override Observation? Examine(Segment segment, Side side, string text) =>
        LookAlikes(segment, side, text) ?? (side == Side.English ? ChineseInEnglish(segment, text) : Variants(segment, text));

    private static Observation? LookAlikes(Segment segment, Side side, string text)
    {
        var places = new List<(int, int)>();
        for (var i = 1; i < text.Length; i++)
        {
            var isMixed = (IsLookAlike(text[i]) && Script.IsLatinLetter(text[i - 1]))
                || (IsLookAlike(text[i - 1]) && Script.IsLatinLetter(text[i]));
            if (isMixed && (places.Count == 0 || places[^1].Item1 < i - 2))
                places.Add((i - 1, 2));
        }

        return At(segment, side, places,
            place => $"'{text.Substring(place.Start, place.Length)}' mixes Latin with {(ScriptCounts.NameOf(text[place.Start]) ?? ScriptCounts.NameOf(text[place.Start + 1]))!} letters inside a word");
    }

    private static bool IsLookAlike(char c) =>
        ScriptCounts.NameOf(c) is "Cyrillic" or "Greek" && !"αβγδμπσφωΔΩΣ".Contains(c, StringComparison.Ordinal);

    private static Observation? ChineseInEnglish(Segment segment, string text)
    {
        // A side in a third language is told by the language check.
        if (Script.SideOf(text) == Side.Chinese || ScriptCounts.Of(text) is { Foreign: > 0 } counts && counts.Foreign >= counts.Latin)
            return null;
        var places = new List<(int, int)>();
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth = Math.Max(0, depth + (IsOpening(text[i]) ? 1 : IsClosing(text[i]) ? -1 : 0));
            if (depth > 0 || !Script.IsHan(text[i]))
                continue;
            var start = i;
            while (i + 1 < text.Length && Script.IsHan(text[i + 1]))
                i++;
            // Words spoken of stand on both sides.
            if (!segment.Chinese.Contains(text.AsSpan(start, i + 1 - start), StringComparison.Ordinal))
                places.Add((start, i + 1 - start));
        }

        return At(segment, Side.English, places, place => $"'{text.Substring(place.Start, place.Length)}' is Chinese in English text");
    }

    private static Observation? Variants(Segment segment, string text)
    {
        var isTraditional = ChineseVariant.Balance(text) > 0;
        var places = Enumerable.Range(0, text.Length)
            .Where(i => ChineseVariant.Balance(text.AsSpan(i, 1)) is var balance && (isTraditional ? balance < 0 : balance > 0))
            .Select(i => (i, 1)).ToList();
        // Half and half is told by the language check.
        return At(segment, Side.Chinese, places,
            place => $"'{text[place.Start]}' is {(isTraditional ? "simplified among traditional" : "traditional among simplified")} characters");
    }

    private static bool IsOpening(char c) => c is '(' or '（' or '“' or '‘' or '《' or '[' or '「';

    private static bool IsClosing(char c) => c is ')' or '）' or '”' or '’' or '》' or ']' or '」';
}
