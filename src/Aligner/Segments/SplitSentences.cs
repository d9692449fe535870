using System.Collections;
using Aligner.Segments.Joining;
using Aligner.Text;

namespace Aligner.Segments;

/// <summary>The sentences of a side as they were split, in a few bytes each: a book has many.</summary>
/// <param name="cues">The side.</param>
internal sealed class SplitSentences(SideCues cues)
{
    private readonly List<(int Cue, TextSpan Span)> _places = [];

    // The runs of several cues, by the first of them.
    private readonly Dictionary<int, TextRun> _joined = [];

    public int Count => _places.Count;

    public Sentence SentenceAt(int index)
    {
        var (cue, span) = _places[index];
        return new Sentence(_joined.GetValueOrDefault(cue) ?? RunOf(cue), span);
    }

    /// <summary>The text of a cue by itself.</summary>
    public TextRun RunOf(int cue) => new(cues.Text(cue), cue, []);

    /// <summary>Adds the sentences of a run, which comes after those before.</summary>
    public void Add(TextRun run, IEnumerable<TextSpan> spans)
    {
        if (run.CueCount > 1)
            _joined.Add(run.First, run);
        foreach (var span in spans)
            _places.Add((run.First, span));
    }

    /// <summary>They can be asked for, and no more are added.</summary>
    public IReadOnlyList<Sentence> Complete()
    {
        _places.TrimExcess();
        return new MadeList<Sentence>(Count, SentenceAt);
    }
}

/// <summary>A list of which each item is made when it is asked for, and not kept.</summary>
internal sealed class MadeList<T>(int count, Func<int, T> make) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => make(index);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return make(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
