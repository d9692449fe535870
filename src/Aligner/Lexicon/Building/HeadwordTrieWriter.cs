using System.Collections.Immutable;

namespace Aligner.Lexicon.Building;

/// <summary>Grows the tree that <see cref="HeadwordTrie"/> reads, and numbers the words by it.</summary>
internal sealed class HeadwordTrieWriter
{
    private readonly List<Node> _nodes;

    public HeadwordTrieWriter(IEnumerable<Headword> words)
    {
        var root = new Node('\0');
        foreach (var (form, word) in words.SelectMany(Forms).OrderBy(row => row.Form, StringComparer.Ordinal)
            .ThenBy(row => row.Word.Traditional, StringComparer.Ordinal))
        {
            Add(root, form, word);
        }

        _nodes = [.. BreadthFirst(root)];
        Words = [.. _nodes.SelectMany(node => node.Simplified)];
    }

    /// <summary>The words in the order of their numbers.</summary>
    public ImmutableArray<Headword> Words { get; }

    public void Write(LexiconByteWriter output)
    {
        var numbers = new Dictionary<Headword, int>(ReferenceEqualityComparer.Instance);
        foreach (var word in Words)
            numbers.Add(word, numbers.Count);
        output.WriteCharacters([.. _nodes.Select(node => node.Character)]);
        output.WriteInteger(_nodes.Sum(node => node.Simplified.Count + node.Traditional.Count));
        foreach (var node in _nodes)
        {
            output.WriteCounts(
                (LexiconFormat.Children, node.Children.Count),
                (LexiconFormat.Simplified, node.Simplified.Count),
                (LexiconFormat.Traditional, node.Traditional.Count));
            foreach (var word in node.Traditional)
                output.WriteInteger(numbers[word]);
        }
    }

    /// <summary>What the word that ends at each node costs.</summary>
    public void WriteCosts(LexiconByteWriter output, IReadOnlyDictionary<string, double> costs)
    {
        output.WriteInteger(costs.Count == 0 ? 0 : _nodes.Count);
        if (costs.Count == 0)
            return;
        foreach (var node in _nodes)
        {
            output.WriteByte(node.Form is null
                ? (byte)0 : (byte)Math.Clamp(Math.Round(costs[node.Form] * LexiconFormat.CostScale), 1, byte.MaxValue));
        }
    }

    private static (string Form, Headword Word)[] Forms(Headword word) =>
        word.Traditional == word.Simplified ? [(word.Simplified, word)] : [(word.Simplified, word), (word.Traditional, word)];

    // The forms come in their order, so that a character is the last child or a new one.
    private static void Add(Node node, string form, Headword word)
    {
        foreach (var character in form)
        {
            if (node.Children is not [.., { } last] || last.Character != character)
                node.Children.Add(last = new Node(character));
            node = last;
        }

        node.Form = form;
        (form == word.Simplified ? node.Simplified : node.Traditional).Add(word);
    }

    private static IEnumerable<Node> BreadthFirst(Node root)
    {
        var queue = new Queue<Node>([root]);
        while (queue.TryDequeue(out var node))
        {
            yield return node;
            foreach (var child in node.Children)
                queue.Enqueue(child);
        }
    }

    private sealed class Node(char character)
    {
        public char Character => character;

        /// <summary>The word that ends here, if any.</summary>
        public string? Form { get; set; }

        public List<Node> Children { get; } = [];

        public List<Headword> Simplified { get; } = [];

        public List<Headword> Traditional { get; } = [];
    }
}

/// <summary>A word to be put into a lexicon.</summary>
/// <param name="Simplified">In simplified characters.</param>
/// <param name="Traditional">In traditional characters; the same where it is written so in both.</param>
/// <param name="Entry">What is said of it.</param>
internal sealed record Headword(string Simplified, string Traditional, LexiconEntry Entry);
