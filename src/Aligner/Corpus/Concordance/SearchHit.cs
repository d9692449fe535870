using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Language;
using Aligner.Lexicon;

namespace Aligner.Corpus.Concordance;

/// <summary>A segment in which all was found.</summary>
/// <param name="Segment">Where.</param>
/// <param name="English">The places found in the English, in their order.</param>
/// <param name="Chinese">The places found in the Chinese, in their order.</param>
public sealed record SearchHit(Segment Segment, ImmutableArray<TextSpan> English, ImmutableArray<TextSpan> Chinese)
{
    /// <summary>The places on the other side that most likely translate a place of one side; empty where nothing speaks for any.</summary>
    public ImmutableArray<TextSpan> TranslationOf(Side side, TextSpan place)
    {
        if (!Segment.IsPair)
            return [];
        var links = WordLinker.Find(Segment.English, Segment.Chinese, BilingualLexicon.Default).Select(link => side == Side.English ? (From: link.English, To: link.Chinese) : (From: link.Chinese, To: link.English));
        return [.. links.Where(link => link.From.Overlaps(place)).DistinctBy(link => link.From).Select(link => link.To).Distinct().OrderBy(span => span.Start)];
    }
}
