using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Edits;
using Aligner.Language;
using Aligner.Lexicon;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>A document split into sentences, with all that does not depend on what reviewers say of it: found once, however often it is aligned.</summary>
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
    public IReadOnlyDictionary<Stretch, double?>? Given { get; }

    public OriginalSide EnglishSide => _englishSide.Value;

    public OriginalSide ChineseSide => _chineseSide.Value;

    /// <summary>The beads of the sentences, of which no reviewer has said anything.</summary>
    /// <param name="text">The sentences made ready; null where they are not.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ImmutableArray<Bead> Align(BilingualText? text, CancellationToken cancellation) =>
        new SentenceAligner(Lexicon).Align(text ?? Prepare(), AlignmentOptions.Default with { Anchors = Anchors(), Evidence = Evidence(English, Chinese), Paragraphs = Paragraphs(English, Chinese) }, cancellation);

    public Realigner Realigner(CancellationToken cancellation) =>
        _realigner ??= new SentenceAligner(Lexicon).Realign(Prepare(), Anchors(), Evidence(English, Chinese), Paragraphs(English, Chinese), Given, cancellation);

    /// <summary>What counts beside the words for these sentences; null for nothing.</summary>
    public IBeadEvidence? Evidence(SentenceTrack english, SentenceTrack chinese)
    {
        var times = _times is null || (english == English && chinese == Chinese) ? _times : new TimeEvidence(Transcript, english, chinese, _times);
        return Options.Earlier is { } earlier ? new EarlierEvidence(earlier, english, chinese, times) : times;
    }

    /// <summary>Where these sentences begin paragraphs, in two texts; null in others, whose cues are cut by their times.</summary>
    public ParagraphStarts? Paragraphs(SentenceTrack english, SentenceTrack chinese) =>
        Transcript.CuesArePairs || Transcript.CuesCutSentences ? null : new ParagraphStarts(english.ParagraphStarts, chinese.ParagraphStarts);

    /// <summary>Where sentences with these borders are from, those that were changed by numbers that last.</summary>
    public List<SentenceOrigin> OriginsOf(Side side, ImmutableArray<SentenceBorder> borders) =>
        [.. borders.Select(border => new SentenceOrigin(border.IsWhole ? border.First : NumberOf(side, border), border.First, border.Start, border.Last))];

    private int NumberOf(Side side, SentenceBorder border)
    {
        if (!_numbers.TryGetValue((side, border), out var number))
            _numbers[(side, border)] = number = -1 - _numbers.Count;
        return number;
    }

    private BilingualText Prepare() => BilingualText.Prepare(English.Texts, Chinese.Texts, Lexicon);

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
