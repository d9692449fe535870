using System.Collections.Immutable;
using System.Text;
using Aligner.Alignment;
using Aligner.Language;
using Aligner.Language.Sentences;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>All sentences of one side of a transcript, in order, and which of them begin with a cue.</summary>
internal sealed class SentenceTrack
{
    private const string SentenceEnds = ".!?。！？…;；:：";
    private const string Closings = "”’\"')）」』》]】";

    private readonly List<Sentence> _sentences = [];
    private readonly int[] _before;
    private readonly ImmutableArray<Cue> _cues;
    private readonly Side _side;
    private readonly SegmenterOptions _options;

    public SentenceTrack(ImmutableArray<Cue> cues, Side side, SegmenterOptions options)
    {
        (_cues, _side, _options) = (cues, side, options);
        _before = new int[cues.Length + 1];
        for (var first = 0; first < cues.Length;)
        {
            var last = options.JoinsCues ? LastJoined(first) : first;
            Array.Fill(_before, -1, first + 1, last - first);
            var run = RunOf(first, last);
            _sentences.AddRange(Split(run.Text).Select(slice => new Sentence(run, slice)));
            first = last + 1;
            _before[first] = _sentences.Count;
        }

        Texts = [.. _sentences.Select(sentence => sentence.Text)];
    }

    public ImmutableArray<string> Texts { get; }

    /// <summary>How many sentences stand before the cue; null where one goes on over its border.</summary>
    public int? Before(int cue) => _before[cue] < 0 ? null : _before[cue];

    /// <summary>A run of whole sentences.</summary>
    public Piece PieceOf(int start, int count) =>
        PieceOf([.. Enumerable.Range(start, count).Select(index => new SentenceSlice(index, 0, Texts[index].Length))], start);

    /// <summary>A run of slices of sentences: Chinese sentences are joined without a space, English ones with one.</summary>
    /// <param name="slices">In order, without gaps.</param>
    /// <param name="next">The sentence that comes next where there are no slices.</param>
    public Piece PieceOf(ImmutableArray<SentenceSlice> slices, int next)
    {
        if (slices.IsEmpty)
            return new Piece("", null, new SentenceRange(next, 0));

        var (first, last) = (slices[0], slices[^1]);
        var place = new CueSpan(_sentences[first.Sentence].StartAt(first.Start), _sentences[last.Sentence].EndAt(last.Start + last.Length));
        var sentences = slices.GroupBy(slice => slice.Sentence).Select(group => string.Concat(group.Select(slice => slice.Of(Texts))));
        var text = string.Join(_side == Side.English ? " " : "", sentences).Trim();
        return new Piece(text, place, new SentenceRange(first.Sentence, last.Sentence - first.Sentence + 1));
    }

    private string TextOf(int cue) => _side == Side.English ? _cues[cue].English.Text : _cues[cue].Chinese.Text;

    private TextRun RunOf(int first, int last)
    {
        var text = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<(int, int)>();
        for (var cue = first; cue <= last; cue++)
        {
            if (text.Length > 0 && _side == Side.English)
                text.Append(' ');
            starts.Add((text.Length, TextOf(cue).Length));
            text.Append(TextOf(cue));
        }

        return new TextRun(text.ToString(), first, starts.ToImmutable());
    }

    private ImmutableArray<Slice> Split(string text)
    {
        if (text.Length == 0)
            return [];
        if (_options.IsPresplit)
            return [new Slice(0, text.Length)];
        return _side == Side.English ? EnglishSentenceSplitter.Split(text) : ChineseSentenceSplitter.Split(text);
    }

    /// <summary>The last of the cues that one sentence goes on over, from this one on.</summary>
    private int LastJoined(int cue)
    {
        while (cue + 1 < _cues.Length && _cues[cue + 1].Part == _cues[cue].Part && GoesOn(TextOf(cue), TextOf(cue + 1)))
            cue++;
        return cue;
    }

    /// <summary>Plainly: no mark ends the one text, and an English continuation begins in lower case.</summary>
    private bool GoesOn(string text, string next)
    {
        var end = text.AsSpan().TrimEnd().TrimEnd(Closings);
        return !end.IsEmpty && next.Length > 0 && !SentenceEnds.Contains(end[^1]) && (_side == Side.Chinese || char.IsLower(next[0]));
    }
}
