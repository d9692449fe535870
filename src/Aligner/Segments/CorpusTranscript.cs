using System.Collections.Immutable;
using Aligner.Alignment.Search;
using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>
/// A corpus as a document: each segment is a cue, whose two sides are the pair that it is until a reviewer says otherwise.
/// </summary>
internal sealed record CorpusTranscript : Transcript
{
    private const string FormatName = "corpus";

    private CorpusTranscript()
    {
    }

    /// <summary>As they were read, one for each cue.</summary>
    public required ImmutableArray<Segment> Segments { get; init; }

    /// <param name="name">The document's: that of the corpus, of whatever documents its segments are.</param>
    /// <param name="segments">All of it, in order.</param>
    public static CorpusTranscript Of(string name, IEnumerable<Segment> segments)
    {
        ImmutableArray<Segment> all = [.. segments];
        return new CorpusTranscript
        {
            Name = name,
            Source = new SourceText(name, ""),
            Format = FormatName,
            Segments = all,
            Cues = [.. all.Select((segment, index) => new Cue
            {
                Part = segment.Part,
                Times = segment.Range,
                Key = FormattableString.Invariant($"{index}"),
                Line = segment.EnglishLine ?? segment.ChineseLine ?? 1,
                English = SideOf(segment.English, segment.EnglishLine),
                Chinese = SideOf(segment.Chinese, segment.ChineseLine),
                Speaker = segment.Speaker,
                IsTimeEstimated = segment.Times == TimesKind.Estimated,
            })],
        };
    }

    /// <summary>The sentences of each segment, and its score.</summary>
    internal IReadOnlyDictionary<Region, double?> Pairs(SentenceTrack english, SentenceTrack chinese)
    {
        var pairs = new Dictionary<Region, double?>(Segments.Length);
        for (var cue = 0; cue < Segments.Length; cue++)
        {
            // No sentence goes on over the border of a segment.
            var stretch = new Region(english.Before(cue)!.Value, english.Before(cue + 1)!.Value, chinese.Before(cue)!.Value,
                chinese.Before(cue + 1)!.Value);
            if (stretch.EnglishCount + stretch.ChineseCount > 0)
                pairs[stretch] = Segments[cue].Score;
        }

        return pairs;
    }

    private static SideText SideOf(string text, int? line) =>
        string.IsNullOrWhiteSpace(text) ? SideText.Missing : new SideText(text, line ?? 1, []);
}
