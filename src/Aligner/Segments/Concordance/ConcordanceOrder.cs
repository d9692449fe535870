using Aligner.Text;

namespace Aligner.Segments.Concordance;

/// <summary>The order of a concordance's lines.</summary>
internal enum ConcordanceOrder
{
    /// <summary>As they were found.</summary>
    Found,

    /// <summary>By the text before the match, from the match backwards.</summary>
    Left,

    /// <summary>By the text after the match.</summary>
    Right,

    /// <summary>By document, time and id.</summary>
    Source,
}

/// <summary>Puts what was found in order.</summary>
internal static class ConcordanceSorter
{
    /// <summary>
    /// The hits in an order; for <see cref="ConcordanceOrder.Left"/> and <see cref="ConcordanceOrder.Right"/> one for each place.
    /// </summary>
    public static IEnumerable<SearchHit> Sort(IEnumerable<SearchHit> hits, ConcordanceOrder order) => order switch
    {
        ConcordanceOrder.Left =>
            Places(hits).OrderBy(line => Reversed(line.Left(MostSorted)), StringComparer.Ordinal)
            .ThenBy(line => Key(line.Right(MostSorted)), StringComparer.Ordinal).Select(Alone),
        ConcordanceOrder.Right =>
            Places(hits).OrderBy(line => Key(line.Right(MostSorted)), StringComparer.Ordinal)
            .ThenBy(line => Reversed(line.Left(MostSorted)), StringComparer.Ordinal).Select(Alone),
        ConcordanceOrder.Source =>
            hits.OrderBy(hit => hit.Segment.Document, StringComparer.Ordinal).ThenBy(hit => hit.Segment.Part)
            .ThenBy(hit => hit.Segment.Range?.Start).ThenBy(hit => hit.Segment.Id, StringComparer.Ordinal),
        _ => hits,
    };

    // What is held of each place; texts that are equal so far stay in their order.
    private const int MostSorted = 400;

    private static IEnumerable<KeyWordLine> Places(IEnumerable<SearchHit> hits) => hits.SelectMany(KeyWordLine.Of);

    private static SearchHit Alone(KeyWordLine line) =>
        line.Side == Side.English ? line.Hit with { English = [line.Place] } : line.Hit with { Chinese = [line.Place] };

    /// <summary>The letters and digits in lower case: marks and spaces are no reason to be elsewhere.</summary>
    private static string Key(string text) =>
        string.Concat(text.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)).Select(char.ToLowerInvariant));

    private static string Reversed(string text)
    {
        var characters = Key(text).ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }
}
