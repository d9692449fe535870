using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Edits;
using Aligner.Lexicon;
using Aligner.Segments.Joining;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>
/// A document split into sentences, with all that does not depend on what reviewers say of it: found once, however often it is aligned.
/// </summary>
internal sealed class SplitDocument
{
    private readonly TimeEvidence? _times;
    private readonly Lazy<OriginalSide> _englishSide;
    private readonly Lazy<OriginalSide> _chineseSide;
    private readonly Dictionary<(Side, SentenceBorder), int> _numbers = [];
    private Realigner? _realigner;

    /// <param name="transcript">The document.</param>
    /// <param name="options">The level, and how sentences are told.</param>
    /// <param name="lexicon">With all terms laid over it.</param>
    public SplitDocument(Transcript transcript, SegmenterOptions options, BilingualLexicon lexicon)
    {
        (Transcript, Options, Lexicon) = (transcript, options, lexicon);
        (Facts, Times) = (new SegmentFacts(transcript), new SegmentTimes(transcript));
        (English, Chinese) = SentenceTracks.Of(transcript, options);
        _times = transcript.CuesCutSentences ? new TimeEvidence(transcript, English, Chinese) : null;
        Given = (transcript as CorpusTranscript)?.Pairs(English, Chinese);
        (_englishSide, _chineseSide) = (new(() => new OriginalSide(English.Texts)), new(() => new OriginalSide(Chinese.Texts)));
    }

    public Transcript Transcript { get; }

    public SegmenterOptions Options { get; }

    public BilingualLexicon Lexicon { get; }

    public SegmentFacts Facts { get; }

    public SegmentTimes Times { get; }

    /// <summary>As the program splits it.</summary>
    public SentenceTrack English { get; }

    public SentenceTrack Chinese { get; }

    /// <summary>The pairs of a corpus, with their scores where it has any; null of what is to be aligned.</summary>
    public IReadOnlyDictionary<Region, double?>? Given { get; }

    public OriginalSide EnglishSide => _englishSide.Value;

    public OriginalSide ChineseSide => _chineseSide.Value;

    /// <summary>The beads of the sentences, of which no reviewer has said anything.</summary>
    /// <param name="text">The sentences made ready; null where they are not.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ImmutableArray<Bead> Align(BilingualText? text, CancellationToken cancellation) =>
        new SentenceAligner(Lexicon).Align(text
            ?? Prepare(), AlignmentOptions.Default
            with
            { Anchors = Anchors(), Evidence = Evidence(English, Chinese), Paragraphs = Paragraphs(English, Chinese) }, cancellation);

    public Realigner Realigner(CancellationToken cancellation) =>
        _realigner ??= new SentenceAligner(Lexicon).Realign(Prepare(), Anchors(), Evidence(English, Chinese), Paragraphs(English, Chinese),
            Given, cancellation);

    /// <summary>What counts beside the words for these sentences; null for nothing.</summary>
    public IBeadEvidence? Evidence(SentenceTrack english, SentenceTrack chinese)
    {
        var times = _times is null || (english == English && chinese == Chinese)
            ? _times : new TimeEvidence(Transcript, english, chinese, _times);
        return Options.Earlier is { } earlier ? new EarlierEvidence(earlier, english, chinese, times) : times;
    }

    /// <summary>Where these sentences begin paragraphs, in two texts; null in others, whose cues are cut by their times.</summary>
    public ParagraphStarts? Paragraphs(SentenceTrack english, SentenceTrack chinese) =>
        Transcript.CuesArePairs || Transcript.CuesCutSentences
        ? null : new ParagraphStarts(english.ParagraphStarts, chinese.ParagraphStarts);

    /// <summary>Where sentences with these borders are from, those that were changed by numbers that last.</summary>
    public List<SentenceOrigin> OriginsOf(Side side, ImmutableArray<SentenceBorder> borders) =>
        [.. borders.Select(border =>
            new SentenceOrigin(border.IsWhole ? border.First : NumberOf(side, border), border.First, border.Start, border.Last))];

    private int NumberOf(Side side, SentenceBorder border)
    {
        if (!_numbers.TryGetValue((side, border), out var number))
            _numbers[(side, border)] = number = -1 - _numbers.Count;
        return number;
    }

    private BilingualText Prepare() => BilingualText.Prepare(English.TextsInTurn, Chinese.TextsInTurn, Lexicon);

    /// <summary>The borders of cues that no sentence of either side goes on over; of a pair of files, those of long silences.</summary>
    private ImmutableArray<Anchor> Anchors()
    {
        if (!Transcript.CuesArePairs)
            return Transcript.CuesCutSentences ? Silences.Of(Transcript, English, Chinese) : [];
        return [.. from cue in Enumerable.Range(1, Math.Max(0, Transcript.Cues.Length - 1))
                   let english = English.Before(cue)
                   let chinese = Chinese.Before(cue)
                   where english is not null && chinese is not null
                   select new Anchor(english.Value, chinese.Value)];
    }
}

/// <summary>
/// Sentences, or two or three in a row, that were each other's translation before are so again; on top of other evidence.
/// </summary>
internal sealed class EarlierEvidence : IBeadEvidence
{
    /// <summary>Sentences of some length are hardly ever the same by chance; what a pair of short ones says is little either way.</summary>
    private const float Weight = 5;

    private const int MostSentences = 3;
    private const int LeastCharacters = 12;

    private readonly IBeadEvidence? _other;
    private readonly IReadOnlySet<long>?[] _translations;
    private readonly long[] _chinese;

    public EarlierEvidence(IEarlierPairs earlier, SentenceTrack english, SentenceTrack chinese, IBeadEvidence? other)
    {
        _other = other;
        _translations = [.. Runs(english)
            .Select(text => text.Length < LeastCharacters
                ? null : earlier.TranslationsOf(text).Select(pair => pair.Chinese).ToHashSet() is { Count: > 0 } known ? known : null)];
        _chinese = _translations.All(known => known is null) ? [] : [.. Runs(chinese).Select(earlier.KeyOf)];
    }

    public bool TellsHoles => _other?.TellsHoles == true;

    public float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount)
    {
        var odds = _other?.LogOdds(englishStart, englishCount, chineseStart, chineseCount) ?? 0;
        if (_chinese.Length == 0 || englishCount is 0 or > MostSentences || chineseCount is 0 or > MostSentences)
            return odds;
        return _translations[IndexOf(englishStart, englishCount)]?.Contains(_chinese[IndexOf(chineseStart, chineseCount)]) == true
            ? odds + Weight : odds;
    }

    private static int IndexOf(int start, int count) => (start * MostSentences) + count - 1;

    /// <summary>For each sentence its text, and that of it with the one, and the two, after it; empty past the end.</summary>
    private static IEnumerable<string> Runs(SentenceTrack track) =>
        from start in Enumerable.Range(0, track.Count)
        from count in Enumerable.Range(1, MostSentences)
        select start + count <= track.Count ? track.PieceOf(start, count).Text : "";
}

/// <summary>
/// Long stretches of a recording in which one side of a pair of files says nothing, as where a translation ends after a minute:
/// what the other side says there has no partner, and no path of beads need be looked for.
/// </summary>
internal static class Silences
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(60);

    // No translation is so far off the voice.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);

    /// <summary>Where they begin and end, in order; none where a sentence has no time or times go back.</summary>
    public static ImmutableArray<Anchor> Of(Transcript transcript, SentenceTrack english, SentenceTrack chinese)
    {
        if (SpansOf(transcript, Side.English, english) is not { } first || SpansOf(transcript, Side.Chinese, chinese) is not { } second)
            return [];
        var anchors = In(second, first).Select(place => new Anchor(place.Other, place.Silent))
            .Concat(In(first, second).Select(place => new Anchor(place.Silent, place.Other)))
            .OrderBy(anchor => anchor.English).ThenBy(anchor => anchor.Chinese).ToImmutableArray();
        return anchors.Zip(anchors.Skip(1)).All(pair => pair.First.Chinese <= pair.Second.Chinese) ? anchors : [];
    }

    /// <summary>How many sentences of each side stand before each end of a silence.</summary>
    private static IEnumerable<(int Silent, int Other)> In(List<(TimeSpan Start, TimeSpan End)> silent,
        List<(TimeSpan Start, TimeSpan End)> other)
    {
        var (begin, end) = (0, 0);
        for (var i = 0; i <= silent.Count; i++)
        {
            var from = i == 0 ? TimeSpan.MinValue : silent[i - 1].End + Margin;
            var to = i == silent.Count ? TimeSpan.MaxValue : silent[i].Start - Margin;
            if (i > 0 && i < silent.Count && to - from < Shortest)
                continue;
            for (begin = Math.Max(begin, end); begin < other.Count && other[begin].Start < from; begin++)
            {
            }

            for (end = begin; end < other.Count && other[end].End <= to; end++)
            {
            }

            if (end == begin || other[end - 1].End - other[begin].Start < Shortest)
                continue;
            yield return (i, begin);
            yield return (i, end);
        }
    }

    private static List<(TimeSpan Start, TimeSpan End)>? SpansOf(Transcript transcript, Side side, SentenceTrack track)
    {
        var cues = new SideCues(transcript.Cues, side);
        var spans = new List<(TimeSpan Start, TimeSpan End)>();
        foreach (var place in track.Places)
        {
            if (cues.TimeAt(place.Start) is not { } start || cues.TimeAt(place.End) is not { } end
                || (spans.Count > 0 && start < spans[^1].Start))
            {
                return null;
            }

            spans.Add((start, end));
        }

        return spans.Count == 0 ? null : spans;
    }
}
