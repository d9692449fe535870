using System.Collections.Immutable;
using Aligner.Corpus;

namespace Aligner.Edits;

/// <summary>The sentences of one side of a document as the program splits them, and their hashes.</summary>
internal sealed class OriginalSide(IReadOnlyList<string> texts)
{
    private readonly Lazy<ImmutableArray<string>> _hashes = new(() => [.. texts.Select(SentenceName.HashOf)]);
    private (ImmutableArray<string> Old, JoinedSide Joined)? _joined;

    /// <param name="texts">As they are, empty where that is not known.</param>
    /// <param name="hashes">Of all of them.</param>
    public OriginalSide(IReadOnlyList<string> texts, ImmutableArray<string> hashes)
        : this(texts) => _hashes = new(hashes);

    public IReadOnlyList<string> Texts => texts;

    public ImmutableArray<string> Hashes => _hashes.Value;

    /// <summary>With those that a log knows; found once for the operations of one log.</summary>
    /// <param name="old">The hashes of the sentences as they were when the log was begun; empty for these.</param>
    public JoinedSide JoinedWith(ImmutableArray<string> old)
    {
        if (_joined is not { } known || known.Old != old)
            _joined = known = (old, new JoinedSide(old.IsEmpty ? Hashes : old, this));
        return known.Joined;
    }
}

/// <summary>The sentences of a log and those of the document as it is, in one order. It does not change.</summary>
internal sealed class JoinedSide
{
    private readonly Lazy<Dictionary<string, int[]>> _byHash;
    private readonly Lazy<(ImmutableArray<SentenceBorder>, int[], List<int>)> _unmoved;

    /// <param name="old">The hashes of the sentences as they were when the log was begun.</param>
    /// <param name="now">The sentences as they are.</param>
    public JoinedSide(ImmutableArray<string> old, OriginalSide now)
    {
        var sequence = Sequence(SequenceMatch.Of(old, now.Hashes), now.Texts.Count).ToList();
        Places = [.. sequence.Select(sentence => sentence.Place)];
        IsNew = [.. sequence.Select(sentence => sentence.Old < 0)];
        IsKnown = new bool[now.Texts.Count];
        foreach (var (_, place) in sequence.Where(sentence => sentence is { Old: >= 0, Place: >= 0 }))
            IsKnown[place] = true;
        Hashes = [.. sequence.Select(sentence => sentence.Old < 0 ? now.Hashes[sentence.Place] : old[sentence.Old])];
        _unmoved = new(MakeUnmoved);
        // What the log has comes first: its names stay what they were.
        _byHash = new(() => Enumerable.Range(0, Hashes.Length).OrderBy(index => IsNew[index]).GroupBy(index => Hashes[index], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Of each the place in the document; -1 where it is gone.</summary>
    public int[] Places { get; }

    /// <summary>Whether the document has it and the log has not.</summary>
    public bool[] IsNew { get; }

    /// <summary>Of each sentence of the document, whether the log has it.</summary>
    public bool[] IsKnown { get; }

    public string[] Hashes { get; }

    /// <summary>The sentences of the document where no operation has moved a border: their borders; for each place here the place there, -1 where it is gone; and the other way round.</summary>
    public (ImmutableArray<SentenceBorder> Borders, int[] Indices, List<int> Origins) Unmoved => _unmoved.Value;

    /// <summary>Those with a hash, as names count them.</summary>
    public int[] With(string hash) => _byHash.Value.GetValueOrDefault(hash, []);

    private (ImmutableArray<SentenceBorder>, int[], List<int>) MakeUnmoved()
    {
        // All of the document are there, in order.
        List<int> origins = [.. Enumerable.Range(0, Places.Length).Where(index => Places[index] >= 0)];
        return ([.. origins.Select(index => new SentenceBorder(Places[index], 0, Places[index], null, null))], Places, origins);
    }

    /// <summary>For each the place in the log and that in the document, -1 where it is not there.</summary>
    private static IEnumerable<(int Old, int Place)> Sequence(int[] places, int count)
    {
        var next = 0;
        for (var old = 0; old < places.Length; old++)
        {
            for (; next < places[old]; next++)
                yield return (-1, next);
            next = Math.Max(next, places[old] + 1);
            yield return (old, places[old]);
        }
        for (; next < count; next++)
            yield return (-1, next);
    }
}
