using System.Collections.Immutable;
using Aligner.Language;

namespace Aligner.Corpus.Concordance;

/// <summary>One place that was found, in its context, with the other language beside it.</summary>
/// <param name="Hit">The segment.</param>
/// <param name="Side">The language of the place.</param>
/// <param name="Place">In that language's text.</param>
public readonly record struct KeyWordLine(SearchHit Hit, Side Side, TextSpan Place)
{
    public string Text => Hit.Segment.TextOf(Side);

    public string Left => Text[..Place.Start];

    public string Match => Text.Substring(Place.Start, Place.Length);

    public string Right => Text[Place.End..];

    public string Other => Hit.Segment.TextOf(Side == Side.English ? Side.Chinese : Side.English);

    /// <summary>What was found in the other language too, or else what most likely translates the place.</summary>
    public ImmutableArray<TextSpan> Partners => (Side == Side.English ? Hit.Chinese : Hit.English) is { IsEmpty: false } found ? found : Hit.TranslationOf(Side, Place);

    /// <summary>The places of a segment. Where both languages were found, each is the other's partner, and the Chinese needs no line of its own.</summary>
    public static IEnumerable<KeyWordLine> Of(SearchHit hit) => hit.English.Length > 0
        ? hit.English.Select(place => new KeyWordLine(hit, Side.English, place))
        : hit.Chinese.Select(place => new KeyWordLine(hit, Side.Chinese, place));
}
