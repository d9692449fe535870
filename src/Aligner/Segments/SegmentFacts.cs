using System.Collections.Immutable;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Segments;

/// <summary>What a segment takes from its document and from the cues that it lies in, at any level.</summary>
internal sealed class SegmentFacts(Transcript transcript)
{
    private readonly string _chineseTag = LanguageTags.OfChinese(transcript);

    /// <summary>Fills in tag, flags, terms, footnotes and lines.</summary>
    /// <param name="segment">With its texts.</param>
    /// <param name="english">Where its English lies; null where it has none.</param>
    /// <param name="chinese">Where its Chinese lies; null where it has none.</param>
    public Segment Complete(Segment segment, CueSpan? english, CueSpan? chinese) => segment with
    {
        ChineseTag = _chineseTag,
        Flags = FlagsOf(segment, english, chinese),
        Terms = TermsIn(segment),
        Footnotes = [.. References(english, cue => cue.English).Concat(References(chinese, cue => cue.Chinese)).Distinct()],
        EnglishLine = english is { } en ? transcript.Cues[en.Start.Cue].English.Line : null,
        ChineseLine = chinese is { } zh ? transcript.Cues[zh.Start.Cue].Chinese.Line : null,
    };

    /// <summary>Those of its cues, but a missing side is the segment's own.</summary>
    private ImmutableArray<string> FlagsOf(Segment segment, CueSpan? english, CueSpan? chinese)
    {
        var flags = CuesOf(english).Concat(CuesOf(chinese))
            .SelectMany(cue => cue.Flags)
            .Where(flag => flag is not (Flags.MissingEnglish or Flags.MissingChinese)
                && (flag != Flags.UnbalancedQuote || HasStrayQuote(english, cue => cue.English)
                    || HasStrayQuote(chinese, cue => cue.Chinese)));
        if (segment.English.Length == 0)
            flags = flags.Append(Flags.MissingEnglish);
        if (segment.Chinese.Length == 0)
            flags = flags.Append(Flags.MissingChinese);
        return [.. flags.Distinct()];
    }

    /// <summary>Whether one of the quotation marks without a partner in their cue stands in the range.</summary>
    private bool HasStrayQuote(CueSpan? range, Func<Cue, SideText> side) =>
        range is { } known && known.Cues.Any(index => transcript.Cues[index].Flags.Contains(Flags.UnbalancedQuote)
            && QuoteChecker.Unbalanced(side(transcript.Cues[index]).Text)
            .Any(quote => known.HasMarker(new CuePoint(index, quote.Offset + 1))));

    private IEnumerable<Cue> CuesOf(CueSpan? range) => range is { } known ? known.Cues.Select(index => transcript.Cues[index]) : [];

    /// <summary>The footnotes whose markers stood within the range.</summary>
    private IEnumerable<int> References(CueSpan? range, Func<Cue, SideText> side) =>
        range is not { } known ? [] :
        from index in known.Cues
        from footnote in side(transcript.Cues[index]).Footnotes
        where known.HasMarker(new CuePoint(index, footnote.Offset))
        select footnote.Number;

    private ImmutableArray<string> TermsIn(Segment segment) =>
    [
        .. from term in transcript.Terms
           where segment.English.Contains(term.English, StringComparison.OrdinalIgnoreCase)
           || segment.Chinese.Contains(term.Chinese, StringComparison.Ordinal)
           select term.English,
    ];
}
