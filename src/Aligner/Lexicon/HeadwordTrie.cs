using Aligner.Lexicon.Building;

namespace Aligner.Lexicon;

/// <summary>
/// All ways to write the words of a lexicon as a tree with a character on each node, so that a word, or the longest one a text begins with,
/// is found in a step per character. Nodes are numbered breadth first: the children of a node stand in a row, in order.
/// </summary>
internal sealed class HeadwordTrie
{
    public const int Root = 0;
    public const int None = -1;
    private const int CharactersPerRow = 256;

    private readonly char[] _characters;
    private readonly int[] _firstChildren;
    private readonly int[] _firstEntries;
    private readonly int[] _entries;

    // Where the characters of each row of Unicode begin among the children of the root, which has thousands.
    private readonly int[] _rows = new int[(char.MaxValue + 1) / CharactersPerRow + 1];

    /// <summary>Reads what <see cref="HeadwordTrieWriter"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public HeadwordTrie(ref LexiconBytes reader)
    {
        _characters = reader.ReadCharacters().ToArray();
        _firstChildren = new int[_characters.Length + 1];
        _firstEntries = new int[_characters.Length + 1];
        _entries = new int[reader.ReadCount()];
        var (child, form) = (1, 0);
        for (var node = 0; node < _characters.Length; node++)
        {
            (_firstChildren[node], _firstEntries[node]) = (child, form);
            var counts = reader.ReadByte();
            child += reader.ReadCount(counts, LexiconFormat.Children);
            if (child > _characters.Length)
                break;
            var simplified = reader.ReadCount(counts, LexiconFormat.Simplified);
            var traditional = reader.ReadCount(counts, LexiconFormat.Traditional);
            for (; simplified > 0; simplified--)
                _entries[form++] = EntryCount++;
            for (; traditional > 0; traditional--)
                _entries[form++] = reader.ReadInteger();
        }

        (_firstChildren[^1], _firstEntries[^1]) = (child, form);
        if (child != _characters.Length || form != _entries.Length || Array.Exists(_entries, entry => (uint)entry >= EntryCount))
            throw new InvalidDataException(BilingualLexicon.Damaged);
        FindRows();
    }

    /// <summary>How many entries the words have in all.</summary>
    public int EntryCount { get; private set; }

    /// <summary>The characters that are words by themselves or begin one, each with the numbers of the entries written so.</summary>
    public IEnumerable<(char Character, ReadOnlyMemory<int> Entries)> Characters =>
        Enumerable.Range(_firstChildren[Root], _firstChildren[Root + 1] - _firstChildren[Root])
        .Select(node => (_characters[node],
            new ReadOnlyMemory<int>(_entries, _firstEntries[node], _firstEntries[node + 1] - _firstEntries[node])));

    public int NodeCount => _characters.Length;

    /// <summary>Whether a headword ends at the node.</summary>
    public bool IsWord(int node) => _firstEntries[node] < _firstEntries[node + 1];

    /// <summary>The numbers of the entries written so, first those of which it is the simplified form.</summary>
    public ReadOnlySpan<int> Find(ReadOnlySpan<char> word) =>
        NodeOf(word) is var node && node == None ? [] : _entries.AsSpan(_firstEntries[node].._firstEntries[node + 1]);

    /// <summary>The node at which the text ends, whether it is a word or begins one; <see cref="None"/> for others.</summary>
    public int NodeOf(ReadOnlySpan<char> text)
    {
        var node = Root;
        foreach (var character in text)
        {
            node = Child(node, character);
            if (node == None)
                break;
        }

        return node;
    }

    /// <summary>The length of the longest headword that the text begins with; 0 where there is none.</summary>
    public int LongestPrefix(ReadOnlySpan<char> text)
    {
        var (node, longest) = (Root, 0);
        for (var i = 0; i < text.Length; i++)
        {
            node = Child(node, text[i]);
            if (node == None)
                break;
            if (IsWord(node))
                longest = i + 1;
        }

        return longest;
    }

    private void FindRows()
    {
        var child = _firstChildren[Root];
        for (var row = 0; row < _rows.Length; row++)
        {
            while (child < _firstChildren[Root + 1] && _characters[child] < row * CharactersPerRow)
                child++;
            _rows[row] = child;
        }
    }

    /// <summary>The node that a character leads to; <see cref="None"/> where no headword goes on so.</summary>
    public int Child(int node, char character)
    {
        var row = character / CharactersPerRow;
        var (low, end) = node == Root ? (_rows[row], _rows[row + 1]) : (_firstChildren[node], _firstChildren[node + 1]);
        for (var high = end; low < high;)
        {
            var middle = (low + high) / 2;
            if (_characters[middle] < character)
                low = middle + 1;
            else
                high = middle;
        }

        return low < end && _characters[low] == character ? low : None;
    }
}
