using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Alignment.Clauses;
using Aligner.Alignment.Explanation;
using Aligner.Alignment.Tokens;
using Aligner.Edits;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>
/// Splits both sides of a document into sentences, aligns them between the borders of its cues, and makes a segment of each
/// bead, or of each finer pair of clauses that a bead can be cut into.
/// </summary>
internal sealed class SentenceSegmenter
{
    private readonly SplitDocument _document;
    private readonly Transcript _transcript;
    private readonly SegmenterOptions _options;
    private readonly SentenceTrack _english;
    private readonly SentenceTrack _chinese;
    private readonly Correction? _correction;
    private readonly Dictionary<string, int> _keys = [];
    private readonly CorpusSegments? _corpus;

    /// <param name="document">The document.</param>
    /// <param name="log">What reviewers said of it; null for nothing.</param>
    public SentenceSegmenter(SplitDocument document, EditLog? log)
    {
        (_document, _transcript, _options, Edits) = (document, document.Transcript, document.Options, log);
        (_english, _chinese) = (document.English, document.Chinese);
        if (log is not null)
        {
            _correction = new Correction(log, document.EnglishSide, document.ChineseSide);
            (_english, _chinese) = (_english.With(_correction.English), _chinese.With(_correction.Chinese));
        }

        if (_transcript is CorpusTranscript corpus)
            _corpus = new CorpusSegments(corpus, document.Times, _english, _chinese, _correction);
    }

    /// <summary>What reviewers said of the document; null for nothing.</summary>
    public EditLog? Edits { get; }

    public Correction? Correction => _correction;

    /// <summary>What is said of a bead; null for nothing.</summary>
    public ReviewMark? MarkOf(Bead bead) => _corpus is null ? _correction?.MarkOf(bead) : _corpus.MarkOf(bead);

    public SentenceTrack English => _english;

    public SentenceTrack Chinese => _chinese;

    /// <summary>What came of operations that no longer fit the document.</summary>
    public IReadOnlyList<Problem> Problems => _correction?.Problems ?? [];

    public IEnumerable<Segment> Segments(CancellationToken cancellation)
    {
        if (_transcript is CorpusTranscript corpus && _correction is null)
            return corpus.Segments;
        var text = _options.Explains ? BilingualText.Prepare(_english.Texts, _chinese.Texts, _document.Lexicon) : null;
        var beads = Beads(text, cancellation);
        var explainer = text is null ? null : new BeadExplainer(text);
        var pieces = _options.Level == Level.Clause ? Clauses(beads, cancellation) : null;
        if (_corpus is not null)
            return OfCorpus(_corpus, beads);
        _keys.Clear();
        return beads.SelectMany((bead, index) => OfBead(bead, pieces?[index], explainer?.Explain(bead).ToString()));
    }

    /// <summary>The beads of the sentences, those that a reviewer has set among them.</summary>
    /// <param name="text">The sentences made ready; null where they are not.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ImmutableArray<Bead> Beads(BilingualText? text, CancellationToken cancellation)
    {
        if (_corpus is null && (_english.Count == 0 || _chinese.Count == 0) && _options is { Level: Level.Sentence, Explains: false })
            return OfOneSide();
        if (_correction is null)
            return _document.Align(text, cancellation);
        var realigner = _document.Realigner(cancellation);
        realigner.Change(_english.Texts, _document.OriginsOf(Side.English, _correction.English), _chinese.Texts,
            _document.OriginsOf(Side.Chinese, _correction.Chinese), () => _document.Evidence(_english, _chinese),
            () => _document.Paragraphs(_english, _chinese));
        return realigner.Align(AlignmentOptions.Default
            with
        { Fixed = _correction.Fixed, Confirmed = _correction.Confirmed, Constraint = _correction }, cancellation);
    }

    /// <summary>What the aligner would make of it: each sentence is alone, and no word need be looked at.</summary>
    private ImmutableArray<Bead> OfOneSide() =>
    [
        .. Enumerable.Range(0, _english.Count).Select(index => new Bead(index, 1, 0, 0, 1)),
        .. Enumerable.Range(0, _chinese.Count).Select(index => new Bead(0, 0, index, 1, 1)),
    ];

    private ILookup<int, ClausePair> Clauses(ImmutableArray<Bead> beads, CancellationToken cancellation) =>
        new ClauseAligner(_document.Lexicon).Align(_english.Texts, _chinese.Texts, beads, cancellation).ToLookup(pair => pair.Bead);

    /// <summary>The segments of beads, in order.</summary>
    public IEnumerable<Segment> Segments(IEnumerable<Bead> beads)
    {
        _corpus?.Begin();
        _keys.Clear();
        return beads.SelectMany(bead => _corpus is null ? OfBead(bead, null, null) : [_corpus.Next(bead)]);
    }

    /// <summary>What a bead is as a segment, but for its id, which those before it have a say in.</summary>
    public Segment Describe(Bead bead) =>
        _corpus?.Describe(bead)
        ?? OfPair("", _english.PieceOf(bead.EnglishStart, bead.EnglishCount), _chinese.PieceOf(bead.ChineseStart, bead.ChineseCount),
            bead.Score, null);

    /// <summary>All segments of a corpus, those without text too.</summary>
    private static IEnumerable<Segment> OfCorpus(CorpusSegments corpus, ImmutableArray<Bead> beads)
    {
        corpus.Begin();
        foreach (var bead in beads)
        {
            foreach (var textless in corpus.TextlessBefore(bead))
                yield return textless;
            yield return corpus.Next(bead);
        }

        foreach (var textless in corpus.TextlessBefore(null))
            yield return textless;
    }

    private IEnumerable<Segment> OfBead(Bead bead, IEnumerable<ClausePair>? clauses, string? explanation)
    {
        var english = _english.PieceOf(bead.EnglishStart, bead.EnglishCount);
        var chinese = _chinese.PieceOf(bead.ChineseStart, bead.ChineseCount);
        var key = KeyOf(CueOf(english, chinese), english.Text, chinese.Text);
        var pairs = clauses?.ToList() ?? [];
        var mark = _correction?.MarkOf(bead);
        if (pairs.Count < 2 || mark is not null || _english.AddedTo(english.Sentences) != 0 || _chinese.AddedTo(chinese.Sentences) != 0)
        {
            return [Reviewed(OfPair(key, english, chinese, mark?.Status == ReviewStatus.Confirmed ? 1 : bead.Score, explanation), english,
                chinese, mark)];
        }

        return pairs.Select((pair, index) => OfPair(
            FormattableString.Invariant($"{key}.{index + 1}"),
            _english.PieceOf(pair.English, bead.EnglishStart),
            _chinese.PieceOf(pair.Chinese, bead.ChineseStart),
            pair.Score,
            explanation));
    }

    private Segment Reviewed(Segment segment, SegmentSide english, SegmentSide chinese, ReviewMark? mark) =>
        _correction is null ? segment : segment with
        {
            Status = mark?.Status ?? ReviewStatus.Automatic,
            Comment = mark?.Comment,
            ReviewedBy = mark?.By,
            EnglishAdded = _english.AddedTo(english.Sentences),
            ChineseAdded = _chinese.AddedTo(chinese.Sentences),
        };

    private Segment OfPair(string key, SegmentSide english, SegmentSide chinese, double score, string? explanation)
    {
        var cue = CueOf(english, chinese);
        var (range, kind) = _document.Times.Between(english.Place, chinese.Place);
        return _document.Facts.Complete(new Segment
        {
            Id = SegmentId.Of(_transcript.Name, key),
            Document = _transcript.Name,
            Part = cue.Part,
            Level = _options.Level == Level.Cue ? Level.Sentence : _options.Level,
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

    private Cue CueOf(SegmentSide english, SegmentSide chinese) => _transcript.Cues[(english.Place ?? chinese.Place)!.Value.Start.Cue];

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

/// <summary>One side of a segment: sentences of a track, or a part of one.</summary>
/// <param name="Text">Empty where the side is missing.</param>
/// <param name="Place">Where it begins and ends; null where it is missing.</param>
/// <param name="Sentences">The sentences it is of.</param>
internal sealed record SegmentSide(string Text, CueSpan? Place, SentenceRange Sentences);
