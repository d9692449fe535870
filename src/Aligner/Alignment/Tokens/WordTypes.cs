using Aligner.Language.Words;

namespace Aligner.Alignment.Tokens;

/// <summary>Numbers the distinct words of one side and counts them.</summary>
internal sealed class WordTypes
{
    private readonly Dictionary<string, int> _numbers;
    private readonly List<string> _keys;
    private readonly List<WordKind> _kinds;
    private readonly List<int> _counts;

    public WordTypes() => (_numbers, _keys, _kinds, _counts) = (new(StringComparer.Ordinal), [], [], []);

    private WordTypes(WordTypes types)
    {
        (_numbers, _keys, _kinds, _counts) =
            (new(types._numbers, StringComparer.Ordinal), [.. types._keys], [.. types._kinds], [.. types._counts]);
        TotalCount = types.TotalCount;
    }

    public int Count => _keys.Count;

    public int TotalCount { get; private set; }

    public string Key(int type) => _keys[type];

    public WordKind Kind(int type) => _kinds[type];

    public int CountOf(int type) => _counts[type];

    public int Find(string key) => _numbers.GetValueOrDefault(key, -1);

    public int FindOrAdd(string key, WordKind kind)
    {
        if (_numbers.TryGetValue(key, out var type))
            return type;
        type = _keys.Count;
        _numbers.Add(key, type);
        _keys.Add(key);
        _kinds.Add(kind);
        _counts.Add(0);
        return type;
    }

    /// <summary>The same words, to which others can be added.</summary>
    public WordTypes Clone() => new(this);

    public void CountOne(int type)
    {
        _counts[type]++;
        TotalCount++;
    }
}
