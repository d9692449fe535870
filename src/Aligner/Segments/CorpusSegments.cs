using Aligner.Alignment;
using Aligner.Edits;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>
/// The segments of a corpus as reviewers left it. One of which nobody has moved a sentence stays as it was read, but for what was said of
/// it and for texts that were rewritten; the others take what they have from the segments of which they are made.
/// </summary>
internal sealed class CorpusSegments(CorpusTranscript corpus, SegmentTimes times, SentenceTrack english, SentenceTrack chinese,
    Correction? correction)
{
    private readonly Dictionary<int, int> _begun = [];
    private int _next;

    /// <summary>Begins with the first one anew.</summary>
    public void Begin()
    {
        _begun.Clear();
        _next = 0;
    }

    /// <summary>The segments without any text, which no bead has, up to the one with which a bead begins, or up to the end.</summary>
    public IEnumerable<Segment> TextlessBefore(Bead? bead)
    {
        var end = bead is { } known ? FirstOf(PlaceOf(known, Side.English), PlaceOf(known, Side.Chinese)) : corpus.Segments.Length;
        for (; _next < end; _next++)
        {
            if (corpus.Cues[_next] is { English.IsMissing: true, Chinese.IsMissing: true })
                yield return corpus.Segments[_next];
        }
    }

    /// <summary>The segment of a bead; of several that begin in one segment, the first has its id.</summary>
    public Segment Next(Bead bead)
    {
        var segment = Describe(bead, out var origin);
        var count = _begun[origin] = _begun.GetValueOrDefault(origin) + 1;
        return count == 1 ? segment : segment with { Id = FormattableString.Invariant($"{segment.Id}/{count}") };
    }

    /// <summary>The same, but for the id.</summary>
    public Segment Describe(Bead bead) => Describe(bead, out _);

    /// <summary>What is said of a bead by the log, and else by the corpus, where it is all of a segment; null for nothing.</summary>
    public ReviewMark? MarkOf(Bead bead)
    {
        var said = correction?.MarkOf(bead);
        var (en, zh) = (PlaceOf(bead, Side.English), PlaceOf(bead, Side.Chinese));
        var segment = corpus.Segments[FirstOf(en, zh)];
        if (segment is { Status: ReviewStatus.Automatic, Comment: null } || !IsWhole(FirstOf(en, zh), en, zh))
            return said;
        return said is null ? new ReviewMark(segment.Status, segment.Comment, segment.ReviewedBy)
            : said with
            {
                Status = said.Status == ReviewStatus.Automatic ? segment.Status : said.Status,
                Comment = said.Comment ?? segment.Comment,
                By = said.By ?? segment.ReviewedBy,
            };
    }

    private Segment Describe(Bead bead, out int origin)
    {
        var (en, zh) = (PlaceOf(bead, Side.English), PlaceOf(bead, Side.Chinese));
        origin = FirstOf(en, zh);
        var (segment, mark) = (corpus.Segments[origin], MarkOf(bead));
        var (englishText, chineseText) = (TextOf(bead, en, Side.English), TextOf(bead, zh, Side.Chinese));
        var isAsItWas = IsWhole(origin, en, zh) && englishText == TextOf(origin, Side.English)
            && chineseText == TextOf(origin, Side.Chinese);
        if (!IsWhole(origin, en, zh))
            segment = Made(segment, en, zh, englishText);
        if (!isAsItWas)
        {
            segment = segment with
            {
                English = englishText,
                Chinese = chineseText,
                Bead = FormattableString.Invariant($"{bead.EnglishCount}-{bead.ChineseCount}"),
                Score = bead.Score,
            };
        }

        return segment with
        {
            Score = correction?.MarkOf(bead)?.Status == ReviewStatus.Confirmed ? 1 : segment.Score,
            Status = mark?.Status ?? ReviewStatus.Automatic,
            Comment = mark?.Comment,
            ReviewedBy = mark?.By,
        };
    }

    /// <summary>What was made of parts of segments, or of several, but for its texts and its score.</summary>
    private Segment Made(Segment first, CueSpan? en, CueSpan? zh, string englishText)
    {
        var parts = CuesOf(en).Concat(CuesOf(zh)).Distinct().Order().Select(cue => corpus.Segments[cue]).ToList();
        var (range, kind) = times.Between(en, zh);
        return first with
        {
            Range = range,
            Times = kind,
            EnglishSentences = null,
            ChineseSentences = null,
            EnglishLine = en is { } englishPlace ? corpus.Segments[englishPlace.Start.Cue].EnglishLine : null,
            ChineseLine = zh is { } chinesePlace ? corpus.Segments[chinesePlace.Start.Cue].ChineseLine : null,
            Explanation = null,
            Flags = [.. parts.SelectMany(segment => segment.Flags).Where(flag => flag is not (Flags.MissingEnglish or Flags.MissingChinese))
                .Concat(en is null ? [Flags.MissingEnglish] : []).Concat(zh is null ? [Flags.MissingChinese] : []).Distinct()],
            Terms = [.. parts.SelectMany(segment => segment.Terms).Distinct()
                .Where(term => englishText.Contains(term, StringComparison.OrdinalIgnoreCase))],
            Footnotes = [.. parts.SelectMany(segment => segment.Footnotes).Distinct()],
        };
    }

    private static IEnumerable<int> CuesOf(CueSpan? place) => place?.Cues ?? [];

    /// <summary>The segment with which a bead begins.</summary>
    private static int FirstOf(CueSpan? en, CueSpan? zh) => Math.Min(en?.Start.Cue ?? int.MaxValue, zh?.Start.Cue ?? int.MaxValue);

    private CueSpan? PlaceOf(Bead bead, Side side) =>
        side == Side.English
        ? english.PlaceOf(bead.EnglishStart, bead.EnglishCount) : chinese.PlaceOf(bead.ChineseStart, bead.ChineseCount);

    private bool IsWhole(int cue, CueSpan? en, CueSpan? zh) => IsAllOf(cue, en, Side.English) && IsAllOf(cue, zh, Side.Chinese);

    /// <summary>Whether the place is all that the segment has on the side, and no more.</summary>
    private bool IsAllOf(int cue, CueSpan? place, Side side) =>
        place is not { } known ? SideOf(cue, side).IsMissing
        : known.Start == new CuePoint(cue, 0) && known.End == new CuePoint(cue, SideOf(cue, side).Text.Length);

    /// <summary>As it was read where it is all of a segment and nobody has rewritten it.</summary>
    private string TextOf(Bead bead, CueSpan? place, Side side)
    {
        var (track, start, count) = side == Side.English
            ? (english, bead.EnglishStart, bead.EnglishCount) : (chinese, bead.ChineseStart, bead.ChineseCount);
        return place is { } known && IsAllOf(known.Start.Cue, place, side) && !track.IsRewritten(start, count)
            ? TextOf(known.Start.Cue, side) : track.PieceOf(start, count).Text;
    }

    private string TextOf(int cue, Side side) => SideOf(cue, side).Text;

    private SideText SideOf(int cue, Side side) => side == Side.English ? corpus.Cues[cue].English : corpus.Cues[cue].Chinese;
}
