using Aligner.Lexicon;
using Aligner.Text;

namespace Aligner.Terminology;

/// <summary>The phrases of one side of a corpus, by number, with the segments that hold them.</summary>
internal sealed class PhraseTable(Side side, BilingualLexicon lexicon)
{
    private readonly PhraseReader _reader = new(side, lexicon);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<List<int>> _segments = [];
    private readonly List<Dictionary<string, int>> _surfaces = [];
    private readonly List<(string WithoutFirst, string WithoutLast)> _inner = [];

    public int Count => _keys.Count;

    public string Key(int phrase) => _keys[phrase];

    /// <summary>The segments that hold the phrase, in their order.</summary>
    public List<int> Segments(int phrase) => _segments[phrase];

    /// <summary>The phrases that stand in the same segments as a longer one of which they are a part: they say less of the same.</summary>
    public HashSet<int> PartsOnly()
    {
        var parts = new HashSet<int>();
        for (var phrase = 0; phrase < Count; phrase++)
        {
            // Of two things joined each may be a term.
            if (!Key(phrase).Contains(" and ", StringComparison.Ordinal) && !Key(phrase).Contains(" or ", StringComparison.Ordinal))
                parts.UnionWith(EqualParts(phrase));
        }

        return parts;
    }

    /// <summary>What of the phrase never stands without it, when words at its ends are left out.</summary>
    public IEnumerable<int> EqualParts(int phrase)
    {
        var parts = new HashSet<int>();
        foreach (var key in (string[])[_inner[phrase].WithoutFirst, _inner[phrase].WithoutLast])
        {
            if (_numbers.TryGetValue(key, out var part) && part != phrase && Segments(part).Count == Segments(phrase).Count
                && parts.Add(part))
            {
                parts.UnionWith(EqualParts(part));
            }
        }

        return parts.Order();
    }

    /// <summary>
    /// Whether one phrase is the other, or a part of it, or begins or ends inside it, in at least half of the second's segments: words that
    /// are linked already.
    /// </summary>
    public bool Covers(int taken, int phrase)
    {
        if (taken == phrase)
            return true;
        var (longer, shorter) = Key(taken).Length > Key(phrase).Length ? (taken, phrase) : (phrase, taken);
        return (Key(longer).Contains(Key(shorter), StringComparison.Ordinal)
            && Segments(longer).Intersect(Segments(shorter)).Count() * 2 >= Segments(phrase).Count)
            || Joined(Key(taken), Key(phrase)).Concat(Joined(Key(phrase), Key(taken)))
            .Any(whole => Segments(whole).Count * 2 >= Segments(phrase).Count);
    }

    /// <summary>The phrases that begin with the one and end with the other, which share what is between.</summary>
    private IEnumerable<int> Joined(string first, string second)
    {
        for (var shared = Math.Min(first.Length, second.Length) - 1; shared > 0; shared--)
        {
            if (first.EndsWith(second[..shared], StringComparison.Ordinal) && _numbers.TryGetValue(first + second[shared..], out var whole))
                yield return whole;
        }
    }

    /// <summary>The commonest way in which it is written; of equals the first in ordinal order.</summary>
    public string Surface(int phrase) =>
        _surfaces[phrase].OrderByDescending(surface => surface.Value).ThenBy(surface => surface.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Adds the phrases of a segment; their numbers.</summary>
    public int[] Add(string text, int segment) => [.. _reader.Read(text).Select(phrase => Add(phrase, segment))];

    private int Add(Phrase phrase, int segment)
    {
        if (!_numbers.TryGetValue(phrase.Key, out var number))
        {
            _numbers[phrase.Key] = number = _keys.Count;
            _keys.Add(phrase.Key);
            _segments.Add([]);
            _surfaces.Add([]);
            _inner.Add((phrase.WithoutFirst, phrase.WithoutLast));
        }

        _segments[number].Add(segment);
        _surfaces[number][phrase.Surface] = _surfaces[number].GetValueOrDefault(phrase.Surface) + 1;
        return number;
    }
}
