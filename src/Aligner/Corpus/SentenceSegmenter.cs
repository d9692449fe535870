using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Edits;
using Aligner.Lexicon;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>
/// Splits both sides of a document into sentences, aligns them between the borders of its cues, and makes a segment of each
/// bead, or of each finer pair of clauses that a bead can be cut into.
/// </summary>
internal sealed class SentenceSegmenter
{
    private readonly Transcript _transcript;
    private readonly SegmenterOptions _options;
    private readonly BilingualLexicon _lexicon;
    private readonly SegmentFacts _facts;
    private readonly SentenceTrack _english;
    private readonly SentenceTrack _chinese;
    private readonly SegmentTimes _times;
    private readonly Correction? _correction;
    private readonly Dictionary<string, int> _keys = [];

    /// <param name="transcript">The document.</param>
    /// <param name="options">The level, and how sentences are told.</param>
    /// <param name="lexicon">With all terms laid over it.</param>
    public SentenceSegmenter(Transcript transcript, SegmenterOptions options, BilingualLexicon lexicon)
    {
        (_transcript, _options, _lexicon) = (transcript, options, lexicon);
        _facts = new SegmentFacts(transcript);
        (_english, _chinese) = SentenceTracks.Of(transcript, options);
        Edits = EditLog.Find(options.Edits, transcript.Name, _english.Texts, _chinese.Texts);
        if (Edits is { } log)
        {
            _correction = new Correction(log, _english.Texts, _chinese.Texts);
            (_english, _chinese) = (_english.With(_correction.English), _chinese.With(_correction.Chinese));
        }

        _times = new SegmentTimes(transcript);
    }

    /// <summary>What reviewers said of the document; null for nothing.</summary>
    public EditLog? Edits { get; }

    /// <summary>What came of operations that no longer fit the document.</summary>
    public IReadOnlyList<Problem> Problems => _correction?.Problems ?? [];

    public IEnumerable<Segment> Segments(CancellationToken cancellation)
    {
        if ((_english.Texts.IsEmpty || _chinese.Texts.IsEmpty) && _options is { Level: Level.Sentence, Explains: false })
            return OfOneSide();
        var options = AlignmentOptions.Default with { Anchors = Anchors(), Evidence = Evidence(), Paragraphs = Paragraphs(), Fixed = _correction?.Fixed ?? [], Constraint = _correction };
        var text = BilingualText.Prepare(_english.Texts, _chinese.Texts, _lexicon);
        var beads = new SentenceAligner(_lexicon).Align(text, options, cancellation);
        var explainer = _options.Explains ? new BeadExplainer(text) : null;
        var pieces = _options.Level == Level.Clause ? Clauses(beads, cancellation) : null;
        return beads.SelectMany((bead, index) => OfBead(bead, pieces?[index], explainer?.Explain(bead).ToString()));
    }

    /// <summary>What the aligner would make of it: each sentence is alone, and no word need be looked at.</summary>
    private IEnumerable<Segment> OfOneSide() =>
        Enumerable.Range(0, _english.Texts.Length).Select(index => new Bead(index, 1, 0, 0, 1))
            .Concat(Enumerable.Range(0, _chinese.Texts.Length).Select(index => new Bead(0, 0, index, 1, 1)))
            .SelectMany(bead => OfBead(bead, null, null));

    private IBeadEvidence? Evidence()
    {
        var times = _transcript.CuesCutSentences ? new TimeEvidence(_transcript, _english, _chinese) : null;
        return _options.Earlier is { } earlier ? new EarlierEvidence(earlier, _english, _chinese, times) : times;
    }

    /// <summary>Of two texts; the cues of others are cut by their times.</summary>
    private ParagraphStarts? Paragraphs() =>
        _transcript.CuesArePairs || _transcript.CuesCutSentences ? null : new ParagraphStarts(_english.ParagraphStarts, _chinese.ParagraphStarts);

    private ILookup<int, ClausePair> Clauses(ImmutableArray<Bead> beads, CancellationToken cancellation) =>
        new ClauseAligner(_lexicon).Align(_english.Texts, _chinese.Texts, beads, cancellation).ToLookup(pair => pair.Bead);

    /// <summary>The borders of cues that no sentence of either side goes on over; of a pair of files, those of long silences.</summary>
    private ImmutableArray<Anchor> Anchors()
    {
        if (!_transcript.CuesArePairs)
            return _transcript.CuesCutSentences ? Silences.Of(_transcript, _english, _chinese) : [];
        return [.. from cue in Enumerable.Range(1, Math.Max(0, _transcript.Cues.Length - 1))
                   let english = _english.Before(cue)
                   let chinese = _chinese.Before(cue)
                   where english is not null && chinese is not null
                   select new Anchor(english.Value, chinese.Value)];
    }

    private IEnumerable<Segment> OfBead(Bead bead, IEnumerable<ClausePair>? clauses, string? explanation)
    {
        var english = _english.PieceOf(bead.EnglishStart, bead.EnglishCount);
        var chinese = _chinese.PieceOf(bead.ChineseStart, bead.ChineseCount);
        var key = KeyOf(CueOf(english, chinese), english.Text, chinese.Text);
        var pairs = clauses?.ToList() ?? [];
        var mark = _correction?.MarkOf(bead);
        if (pairs.Count < 2 || mark is not null || _english.AddedTo(english.Sentences) != 0 || _chinese.AddedTo(chinese.Sentences) != 0)
            return [Reviewed(OfPair(key, english, chinese, mark?.Status == ReviewStatus.Confirmed ? 1 : bead.Score, explanation), english, chinese, mark)];
        return pairs.Select((pair, index) => OfPair(
            FormattableString.Invariant($"{key}.{index + 1}"),
            _english.PieceOf(pair.English, bead.EnglishStart),
            _chinese.PieceOf(pair.Chinese, bead.ChineseStart),
            pair.Score,
            explanation));
    }

    private Segment Reviewed(Segment segment, Piece english, Piece chinese, ReviewMark? mark) => _correction is null ? segment : segment with
    {
        Status = mark?.Status ?? ReviewStatus.Automatic,
        Comment = mark?.Comment,
        ReviewedBy = mark?.By,
        EnglishAdded = _english.AddedTo(english.Sentences),
        ChineseAdded = _chinese.AddedTo(chinese.Sentences),
    };

    private Segment OfPair(string key, Piece english, Piece chinese, double score, string? explanation)
    {
        var cue = CueOf(english, chinese);
        var (range, kind) = _times.Between(english.Place, chinese.Place);
        return _facts.Complete(new Segment
        {
            Id = SegmentId.Of(_transcript.Name, key),
            Document = _transcript.Name,
            Part = cue.Part,
            Level = _options.Level,
            Range = range,
            Times = kind,
            English = english.Text,
            Chinese = chinese.Text,
            Bead = FormattableString.Invariant($"{english.Sentences.Count}-{chinese.Sentences.Count}"),
            EnglishSentences = english.Sentences,
            ChineseSentences = chinese.Sentences,
            Score = score,
            Explanation = explanation,
            Speaker = cue.Speaker,
        }, english.Place, chinese.Place);
    }

    private Cue CueOf(Piece english, Piece chinese) => _transcript.Cues[(english.Place ?? chinese.Place)!.Value.Start.Cue];

    /// <summary>The cue's key and the bead's place in it; of a document without times, what the texts themselves hash to.</summary>
    private string KeyOf(Cue cue, string english, string chinese)
    {
        if (_transcript.CuesArePairs || _transcript.CuesCutSentences)
            return FormattableString.Invariant($"{cue.Key}/{Count(cue.Key)}");

        var key = TextKey.Of(english, chinese);
        var count = Count(key);
        return count == 1 ? key : FormattableString.Invariant($"{key}~{count}");
    }

    private int Count(string key) => _keys[key] = _keys.GetValueOrDefault(key) + 1;
}
