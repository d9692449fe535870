using System.Collections.Immutable;
using System.Text;
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
            AddRun(first, last);
            first = last + 1;
            _before[first] = _sentences.Count;
        }
    }

    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>How many sentences stand before the cue; null where one goes on over its border.</summary>
    public int? Before(int cue) => _before[cue] < 0 ? null : _before[cue];

    /// <summary>The texts of a run of sentences as one: Chinese without a space between them, English with one.</summary>
    public string Join(int start, int count) => string.Join(_side == Side.English ? " " : "", _sentences.Skip(start).Take(count).Select(sentence => sentence.Text));

    private string TextOf(int cue) => SideOf(cue).Text;

    private SideText SideOf(int cue) => _side == Side.English ? _cues[cue].English : _cues[cue].Chinese;

    /// <summary>Splits the text of a run of cues as one.</summary>
    private void AddRun(int first, int last)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        for (var cue = first; cue <= last; cue++)
        {
            if (text.Length > 0 && _side == Side.English)
                text.Append(' ');
            starts.Add(text.Length);
            text.Append(TextOf(cue));
        }

        var run = text.ToString();
        foreach (var slice in Split(run))
            _sentences.Add(new Sentence(slice.Trim(run).In(run).ToString(), PointAt(slice.Start), PointAt(slice.End)));

        CuePoint PointAt(int offset)
        {
            var index = starts.FindLastIndex(start => start < offset || start == 0);
            return new CuePoint(first + index, Math.Min(offset - starts[index], TextOf(first + index).Length));
        }
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
