using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Segments.Concordance;

/// <summary>One place that was found, in its context, with the other language beside it.</summary>
/// <param name="Hit">The segment.</param>
/// <param name="Side">The language of the place.</param>
/// <param name="Place">In that language's text.</param>
internal readonly record struct KeyWordLine(SearchHit Hit, Side Side, TextSpan Place)
{
    public string Text => Hit.Segment.TextOf(Side);

    public string Match => Text.Substring(Place.Start, Place.Length);

    public string Other => Hit.Segment.TextOf(Side.Other());

    /// <summary>What was found in the other language too, or else what most likely translates the place; in their order.</summary>
    public ImmutableArray<TextSpan> Partners =>
        Hit.PlacesOf(Side.Other()) is { IsEmpty: false } found
        ? found : Hit.TranslationOf(Side, Place);

    /// <summary>As much of the text before the place as is asked for.</summary>
    /// <param name="most">In UTF-16 code units; no half of a character is left.</param>
    public string Left(int most) => Text[StartOf(Text, Place.Start, most)..Place.Start];

    /// <summary>As much of the text after the place as is asked for.</summary>
    /// <param name="most">In UTF-16 code units; no half of a character is left.</param>
    public string Right(int most) => Text[Place.End..EndOf(Text, Place.End, most)];

    /// <summary>As much of the other language as is asked for, around the first of the partners, with those that are in it.</summary>
    /// <param name="most">On either side, in UTF-16 code units; no half of a character is left.</param>
    public (string Text, ImmutableArray<TextSpan> Partners) OtherAround(int most)
    {
        var partners = Partners;
        var stretch = Around(Other, partners.IsEmpty ? default : partners[0], most);
        return (Other.Substring(stretch.Start, stretch.Length), Within(partners, stretch));
    }

    /// <summary>The places that are inside a stretch, counted from its beginning.</summary>
    public static ImmutableArray<TextSpan> Within(ImmutableArray<TextSpan> places, TextSpan stretch) =>
        [.. places.TakeWhile(place => place.Start < stretch.End).Where(place => place.Start >= stretch.Start && place.End <= stretch.End)
            .Select(place => place with { Start = place.Start - stretch.Start })];

    /// <summary>The stretch of a text around a place.</summary>
    /// <param name="text">Any.</param>
    /// <param name="place">In it.</param>
    /// <param name="most">The most on either side, in UTF-16 code units.</param>
    public static TextSpan Around(string text, TextSpan place, int most)
    {
        var start = StartOf(text, place.Start, most);
        return new TextSpan(start, EndOf(text, place.End, most) - start);
    }

    private static int StartOf(string text, int end, int most)
    {
        var start = Math.Max(0, end - most);
        return start > 0 && start < end && char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    private static int EndOf(string text, int start, int most)
    {
        var end = start + Math.Min(text.Length - start, most);
        return end > start && end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    /// <summary>
    /// The places of a segment. Where both languages were found, each is the other's partner, and the Chinese needs no line of its own.
    /// </summary>
    public static IEnumerable<KeyWordLine> Of(SearchHit hit) => hit.English.Length > 0
        ? hit.English.Select(place => new KeyWordLine(hit, Side.English, place))
        : hit.Chinese.Select(place => new KeyWordLine(hit, Side.Chinese, place));
}
