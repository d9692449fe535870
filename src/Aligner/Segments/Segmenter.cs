using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aligner.Edits;
using Aligner.Lexicon;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources.PlainText;

namespace Aligner.Segments;

/// <summary>Makes the segments of transcripts, all in one way.</summary>
/// <param name="options">The level and what goes with it.</param>
/// <param name="lexicon">Asked for only where sentences are aligned.</param>
internal sealed class Segmenter(SegmenterOptions options, Lazy<BilingualLexicon> lexicon)
{
    // By reference: two logs may say the same.
    private readonly ConcurrentDictionary<EditLog, (ImmutableArray<string> English, ImmutableArray<string> Chinese)> _applied =
        new(ReferenceEqualityComparer.Instance);

    public Segmenter(SegmenterOptions options)
        : this(options, new Lazy<BilingualLexicon>(() => BilingualLexicon.Default))
    {
    }

    /// <summary>The lexicon without the terms of a document.</summary>
    public BilingualLexicon Lexicon => lexicon.Value;

    /// <summary>The lexicon with the user's terms.</summary>
    public BilingualLexicon LexiconWithTerms => options.Terms.IsEmpty ? lexicon.Value : lexicon.Value.WithTerms(options.Terms);

    /// <summary>The user's terms.</summary>
    public ImmutableArray<LexiconTerm> Terms => options.Terms;

    /// <summary>The logs of reviewers' operations that no document so far has asked for.</summary>
    public IEnumerable<EditLog> UnappliedEdits => options.Edits.Where(log => !_applied.ContainsKey(log));

    /// <summary>
    /// A log of a document that was segmented, brought to the document as it is; null where no document has asked for one of its name.
    /// </summary>
    /// <param name="log">One that was applied, or that was joined with others to one that was.</param>
    public EditLog? Rebased(EditLog log) =>
        _applied.Where(applied => applied.Key.Document == log.Document)
        .Select(applied => LogRebase.Of(log, applied.Value.English, applied.Value.Chinese)).FirstOrDefault();

    /// <summary>The segments in the order of the source.</summary>
    /// <param name="transcript">The document.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<Segment> Segments(Transcript transcript, CancellationToken cancellation = default) =>
        Segments(transcript, [], cancellation);

    /// <summary>The same.</summary>
    /// <param name="transcript">The document.</param>
    /// <param name="problems">Gets what came of a reviewer's operations that no longer fit the document.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<Segment> Segments(Transcript transcript, ICollection<Problem> problems, CancellationToken cancellation = default)
    {
        if (options.Level == Level.Cue && !LacksTimes(transcript))
            return Marked(OfCues(transcript));
        if (options.Level == Level.Cue)
            problems.Add(PlainTextProblems.NoTimes(transcript.Source));
        var segmenter = OfSentences(transcript);
        if (segmenter.Edits is { } log)
            _applied.TryAdd(log, options.KeepsEdited ? Sentences(transcript) : default);
        foreach (var problem in segmenter.Problems)
            problems.Add(problem);
        return Marked(segmenter.Segments(cancellation));
    }

    /// <summary>The document split into sentences.</summary>
    internal SplitDocument Split(Transcript transcript) => new(transcript, options, LexiconFor(transcript));

    private SentenceSegmenter OfSentences(Transcript transcript)
    {
        var document = Split(transcript);
        return new SentenceSegmenter(document,
            EditLog.Find(options.Edits, transcript.Name, document.English.TextsInTurn, document.Chinese.TextsInTurn));
    }

    /// <summary>The sentences of both sides, as the aligner takes them, before any operation of a reviewer.</summary>
    public (ImmutableArray<string> English, ImmutableArray<string> Chinese) Sentences(Transcript transcript)
    {
        var tracks = SentenceTracks.Of(transcript, options);
        return (tracks.English.Texts, tracks.Chinese.Texts);
    }

    /// <summary>With a flag on the pairs that were translated so before.</summary>
    private IEnumerable<Segment> Marked(IEnumerable<Segment> segments) =>
        options.Earlier is { } earlier
        ? segments.Select(segment => IsRepeat(segment, earlier) ? segment with { Flags = segment.Flags.Add(Flags.Repeat) } : segment)
        : segments;

    private static bool IsRepeat(Segment segment, IEarlierPairs earlier) =>
        segment.IsPair && earlier.KeyOf(segment.Chinese) is var chinese
        && earlier.TranslationsOf(segment.English).Any(pair => pair.Chinese == chinese && pair.Document != segment.Document);

    private static IEnumerable<Segment> OfCues(Transcript transcript) =>
        transcript is { CuesArePairs: false, CuesCutSentences: true }
        ? OverlapSegmenter.Segments(transcript) : CueSegmenter.Segments(transcript);

    /// <summary>Whether nothing tells which cues of two languages belong together: no pairs, and no times on one of the sides.</summary>
    private static bool LacksTimes(Transcript transcript) =>
        !transcript.CuesArePairs && (!transcript.Cues.Any(cue => cue.Times is not null && !cue.English.IsMissing)
            || !transcript.Cues.Any(cue => cue.Times is not null && !cue.Chinese.IsMissing));

    private BilingualLexicon LexiconFor(Transcript transcript)
    {
        var terms = transcript.Terms.Select(term => new LexiconTerm(term.English, term.Chinese)).Concat(options.Terms).ToList();
        if (options.Earlier is { } earlier)
        {
            terms.AddRange(earlier.TermsOf(transcript.Cues.Select(cue => cue.English.Text),
                transcript.Cues.Select(cue => cue.Chinese.Text)));
        }

        return terms.Count == 0 ? lexicon.Value : lexicon.Value.WithTerms(terms);
    }
}
