using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Aligner.Alignment;
using Aligner.Lexicon;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>Splits both sides of a document into sentences, aligns them between the borders of its cues, and makes a segment of each bead.</summary>
internal sealed class SentenceSegmenter
{
    private readonly Transcript _transcript;
    private readonly SegmentFacts _facts;
    private readonly SentenceTrack _english;
    private readonly SentenceTrack _chinese;
    private readonly SegmentTimes _times;
    private readonly Dictionary<string, int> _keys = [];

    public SentenceSegmenter(Transcript transcript, SegmenterOptions options)
    {
        _transcript = transcript;
        _facts = new SegmentFacts(transcript);
        (_english, _chinese) = SentenceTracks.Of(transcript, options);
        _times = new SegmentTimes(transcript);
    }

    /// <param name="lexicon">With all terms laid over it.</param>
    /// <param name="cancellation">Stops a long alignment.</param>
    public IEnumerable<Segment> Segments(BilingualLexicon lexicon, CancellationToken cancellation)
    {
        var options = AlignmentOptions.Default with { Anchors = Anchors(), Evidence = _transcript.CuesCutSentences ? new TimeEvidence(_transcript, _english, _chinese) : null };
        var beads = new SentenceAligner(lexicon).Align([.. _english.Sentences.Select(Text)], [.. _chinese.Sentences.Select(Text)], options, cancellation);
        return beads.Select(OfBead);
    }

    private static string Text(Sentence sentence) => sentence.Text;

    /// <summary>The borders of cues that no sentence of either side goes on over.</summary>
    private ImmutableArray<Anchor> Anchors()
    {
        if (!_transcript.CuesArePairs)
            return [];
        return [.. from cue in Enumerable.Range(1, Math.Max(0, _transcript.Cues.Length - 1))
                   let english = _english.Before(cue)
                   let chinese = _chinese.Before(cue)
                   where english is not null && chinese is not null
                   select new Anchor(english.Value, chinese.Value)];
    }

    private Segment OfBead(Bead bead)
    {
        var english = Place(_english, bead.EnglishStart, bead.EnglishCount);
        var chinese = Place(_chinese, bead.ChineseStart, bead.ChineseCount);
        var englishText = _english.Join(bead.EnglishStart, bead.EnglishCount);
        var chineseText = _chinese.Join(bead.ChineseStart, bead.ChineseCount);
        var cue = _transcript.Cues[(english ?? chinese)!.Value.Start.Cue];
        var (range, kind) = _times.Between(english, chinese);
        return _facts.Complete(new Segment
        {
            Id = SegmentId.Of(_transcript.Name, KeyOf(cue, englishText, chineseText)),
            Document = _transcript.Name,
            Part = cue.Part,
            Level = Level.Sentence,
            Range = range,
            Times = kind,
            English = englishText,
            Chinese = chineseText,
            Bead = FormattableString.Invariant($"{bead.EnglishCount}-{bead.ChineseCount}"),
            EnglishSentences = new SentenceRange(bead.EnglishStart, bead.EnglishCount),
            ChineseSentences = new SentenceRange(bead.ChineseStart, bead.ChineseCount),
            Score = bead.Score,
            Speaker = cue.Speaker,
        }, english, chinese);
    }

    private static (CuePoint Start, CuePoint End)? Place(SentenceTrack track, int start, int count) =>
        count == 0 ? null : (track.Sentences[start].Start, track.Sentences[start + count - 1].End);

    /// <summary>The cue's key and the segment's place in it; of a document without times, what the texts themselves hash to.</summary>
    private string KeyOf(Cue cue, string english, string chinese)
    {
        if (_transcript.CuesArePairs || _transcript.CuesCutSentences)
            return FormattableString.Invariant($"{cue.Key}/{Count(cue.Key)}");

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{english}\n{chinese}"));
        var key = Convert.ToHexStringLower(hash, 0, 6);
        var count = Count(key);
        return count == 1 ? key : FormattableString.Invariant($"{key}~{count}");
    }

    private int Count(string key) => _keys[key] = _keys.GetValueOrDefault(key) + 1;
}
