using System.Collections.Immutable;
using Aligner.Lexicon;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>Makes the segments of transcripts, all in one way.</summary>
/// <param name="options">The level and what goes with it.</param>
/// <param name="lexicon">Asked for only where sentences are aligned.</param>
public sealed class Segmenter(SegmenterOptions options, Lazy<BilingualLexicon> lexicon)
{
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

    /// <summary>The segments in the order of the source.</summary>
    public IEnumerable<Segment> Segments(Transcript transcript, CancellationToken cancellation = default) =>
        options.Level == Level.Cue
            ? OfCues(transcript)
            : new SentenceSegmenter(transcript, options, LexiconFor(transcript)).Segments(cancellation);

    private static IEnumerable<Segment> OfCues(Transcript transcript) =>
        transcript is { CuesArePairs: false, CuesCutSentences: true } ? OverlapSegmenter.Segments(transcript) : CueSegmenter.Segments(transcript);

    private BilingualLexicon LexiconFor(Transcript transcript)
    {
        var terms = transcript.Terms.Select(term => new LexiconTerm(term.English, term.Chinese)).Concat(options.Terms).ToList();
        return terms.Count == 0 ? lexicon.Value : lexicon.Value.WithTerms(terms);
    }
}
