using System.Collections.Immutable;
using Aligner.Alignment.Tokens;
using Aligner.Language.Words;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Pairing.Cutting;

/// <summary>The words of one side of a recording in the order in which they are spoken, whatever cues they stand in.</summary>
internal sealed class SpokenText
{
    // Of a word before a pause no more than so many seconds are its own half.
    private const double LongestHalf = 0.25;

    private readonly List<SpokenWord> _words = [];

    /// <param name="cues">In the order of their times.</param>
    /// <param name="side">Their language.</param>
    /// <param name="text">Their texts, a sentence each.</param>
    public SpokenText(ImmutableArray<Cue> cues, Side side, TokenizedText text)
    {
        (Cues, Side, Text) = (cues, side, text);
        var before = 0.0;
        for (var cue = 0; cue < cues.Length; cue++)
        {
            foreach (var (start, length) in side == Side.English ? Between(TextOf(cue).Text) : Tokens(cue))
            {
                var time = cues[cue].TimeAt(TextOf(cue), start)?.TotalSeconds ?? before;
                var isTold = start == 0 || TextOf(cue).Words.Any(word => word.Offset == start);
                _words.Add(new SpokenWord(cue, start, length, before = Math.Max(before, time), !isTold));
            }
        }

        FirstTokens = ToTokens();
    }

    public ImmutableArray<Cue> Cues { get; }

    public Side Side { get; }

    public TokenizedText Text { get; }

    public IReadOnlyList<SpokenWord> Words => _words;

    /// <summary>For each word the tokens that begin in it.</summary>
    public ILookup<int, int> FirstTokens { get; }

    public SideText TextOf(int cue) => Side == Side.English ? Cues[cue].English : Cues[cue].Chinese;

    public string Written(int word) => TextOf(_words[word].Cue).Text.Substring(_words[word].Offset, _words[word].Length);

    /// <summary>When half of the word is spoken, in seconds.</summary>
    public double MiddleOf(int word)
    {
        var start = _words[word].Start;
        return start + Math.Clamp(((word + 1 < _words.Count ? _words[word + 1].Start : start) - start) / 2, 0, LongestHalf);
    }

    /// <summary>The first word that is not spoken before the time.</summary>
    public int FirstFrom(double seconds)
    {
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].Start < seconds ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private ILookup<int, int> ToTokens()
    {
        var pairs = new List<(int Word, int Token)>();
        var first = 0;
        for (var cue = 0; cue < Cues.Length; cue++)
        {
            var end = first;
            while (end < _words.Count && _words[end].Cue == cue)
                end++;
            for (var token = Text.FirstToken(cue); token < Text.FirstToken(cue + 1) && end > first; token++)
            {
                var word = _words.FindLastIndex(end - 1, end - first, word => word.Offset <= Text.Tokens[token].Start);
                if (word >= 0 && Text.KindOf(token) != WordKind.Mark)
                    pairs.Add((word, token));
            }

            first = end;
        }

        return pairs.ToLookup(pair => pair.Word, pair => pair.Token);
    }

    /// <summary>What stands between spaces.</summary>
    private static IEnumerable<(int Start, int Length)> Between(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (end > start)
                yield return (start, end - start);
            start = end + 1;
        }
    }

    /// <summary>The words of the lexicon, each with the marks after it.</summary>
    private IEnumerable<(int Start, int Length)> Tokens(int cue)
    {
        var length = TextOf(cue).Text.Length;
        var starts = Enumerable.Range(Text.FirstToken(cue), Text.TokenCount(cue, 1))
            .Where(token => Text.KindOf(token) is not (WordKind.Mark or WordKind.Name)).Select(token => Text.Tokens[token].Start).Prepend(0)
            .Distinct().ToList();
        return starts.Zip(starts.Skip(1).Append(length), (start, end) => (start, end - start)).Where(word => word.Item2 > 0);
    }
}

/// <summary>A word where a cut can be made before it.</summary>
/// <param name="Cue">The cue it stands in.</param>
/// <param name="Offset">Where in its text.</param>
/// <param name="Length">With the marks after it, without the space.</param>
/// <param name="Start">When it begins, in seconds; never before the word before it.</param>
/// <param name="IsEstimated">Whether the time is shared out between others.</param>
internal readonly record struct SpokenWord(int Cue, int Offset, int Length, double Start, bool IsEstimated)
{
    public int End => Offset + Length;
}
