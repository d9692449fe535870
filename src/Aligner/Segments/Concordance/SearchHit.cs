using System.Collections.Immutable;
using Aligner.Alignment.Translation;
using Aligner.Lexicon;
using Aligner.Text;

namespace Aligner.Segments.Concordance;

/// <summary>A segment in which all was found.</summary>
/// <param name="Segment">Where.</param>
/// <param name="English">The places found in the English, in their order.</param>
/// <param name="Chinese">The places found in the Chinese, in their order.</param>
internal sealed record SearchHit(Segment Segment, ImmutableArray<TextSpan> English, ImmutableArray<TextSpan> Chinese)
{
    // Found once for all places of the segment; copies share it.
    private readonly SegmentLinks _links = new(Segment);

    public ImmutableArray<TextSpan> PlacesOf(Side side) => side == Side.English ? English : Chinese;

    /// <summary>The places on the other side that most likely translate a place of one side; empty where nothing speaks for any.</summary>
    public ImmutableArray<TextSpan> TranslationOf(Side side, TextSpan place)
    {
        var found = ReferenceEquals(_links.Segment, Segment) ? _links : new SegmentLinks(Segment);
        var links = side == Side.English ? found.FromEnglish : found.FromChinese;
        var first = links.BinarySearch((place, default),
            Comparer<(TextSpan From, TextSpan To)>.Create((link, sought) => link.From.End <= sought.From.Start ? -1 : 1));
        return [.. links.Skip(~first).TakeWhile(link => link.From.Start < place.End).Select(link => link.To).Distinct()
            .OrderBy(span => span.Start)];
    }

    /// <summary>
    /// Which words of a segment translate each other: the strongest link of each word, in the order of the words, which do not overlap.
    /// </summary>
    private sealed class SegmentLinks(Segment segment)
    {
        private readonly Lazy<ImmutableArray<WordLink>> _links =
            new(() => segment.IsPair ? WordLinker.Find(segment.English, segment.Chinese, BilingualLexicon.Default) : []);
        private ImmutableArray<(TextSpan From, TextSpan To)>? _fromEnglish;
        private ImmutableArray<(TextSpan From, TextSpan To)>? _fromChinese;

        public Segment Segment => segment;

        public ImmutableArray<(TextSpan From, TextSpan To)> FromEnglish => _fromEnglish ??= Ordered(link => (link.English, link.Chinese));

        public ImmutableArray<(TextSpan From, TextSpan To)> FromChinese => _fromChinese ??= Ordered(link => (link.Chinese, link.English));

        private ImmutableArray<(TextSpan From, TextSpan To)> Ordered(Func<WordLink, (TextSpan From, TextSpan To)> turn) =>
            [.. _links.Value.Select(turn).DistinctBy(link => link.From).OrderBy(link => link.From.Start)];
    }
}
