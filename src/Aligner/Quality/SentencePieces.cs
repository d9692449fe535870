using Aligner.Corpus;
using Aligner.Language;
using Aligner.Language.Sentences;

namespace Aligner.Quality;

/// <summary>The sentences of one side of some segments, in one row.</summary>
internal sealed class SentencePieces
{
    private readonly List<int> _firsts = [0];

    public SentencePieces(IReadOnlyList<Segment> segments, Side side)
    {
        foreach (var text in segments.Select(segment => segment.TextOf(side)))
        {
            var slices = side == Side.English ? EnglishSentenceSplitter.Split(text) : ChineseSentenceSplitter.Split(text);
            Slices.AddRange(slices.Select(slice => slice.Trim(text)).Where(slice => slice.Length > 0));
            Texts.AddRange(Slices.Skip(_firsts[^1]).Select(slice => slice.In(text).ToString()));
            _firsts.Add(Slices.Count);
        }
    }

    public List<string> Texts { get; } = [];

    /// <summary>Each in the text of its segment.</summary>
    public List<Slice> Slices { get; } = [];

    /// <summary>The number of the first sentence of a segment; of one past the last, the number of sentences.</summary>
    public int First(int segment) => _firsts[segment];

    public int Count(int segment) => _firsts[segment + 1] - _firsts[segment];

    /// <summary>The number of the segment that has the sentence.</summary>
    public int SegmentOf(int sentence)
    {
        var index = _firsts.BinarySearch(sentence);
        if (index < 0)
            return ~index - 1;
        while (index + 1 < _firsts.Count && _firsts[index + 1] == sentence)
            index++;
        return index;
    }
}
