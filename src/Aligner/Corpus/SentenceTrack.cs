using System.Text;
using Aligner.Corpus.Joining;
using Aligner.Language;
using Aligner.Language.Sentences;

namespace Aligner.Corpus;

/// <summary>All sentences of one side of a transcript, in order, and which of them begin with a cue.</summary>
internal sealed class SentenceTrack
{
    private readonly List<Sentence> _sentences = [];
    private readonly int[] _before;
    private readonly SideCues _cues;
    private readonly ICueRuns _runs;
    private readonly bool _isPresplit;

    public SentenceTrack(SideCues cues, ICueRuns runs, bool isPresplit)
    {
        (_cues, _runs, _isPresplit) = (cues, runs, isPresplit);
        _before = new int[cues.Count + 1];
        for (var first = 0; first < cues.Count;)
        {
            var last = first;
            while (runs.GoesOn(last))
                last++;
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
    public string Join(int start, int count) => string.Join(_cues.Side == Side.English ? " " : "", _sentences.Skip(start).Take(count).Select(sentence => sentence.Text));

    /// <summary>When each sentence is spoken; without those whose cues have no times.</summary>
    public IEnumerable<SentenceSpan> Spans() =>
        from index in Enumerable.Range(0, _sentences.Count)
        let next = index + 1 < _sentences.Count ? _cues.TimeAt(_sentences[index + 1].Start) : null
        let start = _cues.TimeAt(_sentences[index].Start)
        let end = CueTimes.Middle(_cues.TimeAt(_sentences[index].End), next)
        where start is not null && end is not null
        select new SentenceSpan(start.Value, end.Value);

    /// <summary>Splits the text of a run of cues as one.</summary>
    private void AddRun(int first, int last)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        for (var cue = first; cue <= last; cue++)
        {
            if (text.Length > 0 && _cues.Side == Side.English)
                text.Append(' ');
            starts.Add(text.Length);
            text.Append(_cues.Text(cue));
        }

        var run = text.ToString();
        foreach (var slice in Split(run).SelectMany(slice => CutAtEnds(run, slice, StartAt)))
            _sentences.Add(new Sentence(slice.Trim(run).In(run).ToString(), StartAt(slice.Start), EndAt(slice.End)));

        CuePoint StartAt(int offset) => PointAt(offset, starts.FindLastIndex(start => start <= offset));
        CuePoint EndAt(int offset) => PointAt(offset, Math.Max(0, starts.FindLastIndex(start => start < offset)));
        CuePoint PointAt(int offset, int index) => new(first + index, Math.Min(offset - starts[index], _cues.Text(first + index).Length));
    }

    private IEnumerable<Slice> Split(string text)
    {
        if (text.Length == 0)
            return [];
        if (_isPresplit)
            return [new Slice(0, text.Length)];
        return _cues.Side == Side.English ? EnglishSentenceSplitter.Split(text) : ChineseSentenceSplitter.Split(text);
    }

    /// <summary>Cuts where no mark but the other side tells that a sentence ends; always behind a space.</summary>
    private IEnumerable<Slice> CutAtEnds(string text, Slice slice, Func<int, CuePoint> placeOf)
    {
        var start = slice.Start;
        for (var at = start + 1; at < slice.End; at++)
        {
            if (!char.IsWhiteSpace(text[at - 1]) || !_runs.EndsAt(placeOf(at)))
                continue;
            yield return Slice.Between(start, at);
            start = at;
        }

        yield return Slice.Between(start, slice.End);
    }
}
