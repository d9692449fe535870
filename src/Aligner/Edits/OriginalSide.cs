using System.Collections.Immutable;

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
        _byHash = new(() => Enumerable.Range(0, Hashes.Length).OrderBy(index => IsNew[index])
            .GroupBy(index => Hashes[index], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Of each the place in the document; -1 where it is gone.</summary>
    public int[] Places { get; }

    /// <summary>Whether the document has it and the log has not.</summary>
    public bool[] IsNew { get; }

    /// <summary>Of each sentence of the document, whether the log has it.</summary>
    public bool[] IsKnown { get; }

    public string[] Hashes { get; }

    /// <summary>
    /// The sentences of the document where no operation has moved a border: their borders; for each place here the place there, -1 where it
    /// is gone; and the other way round.
    /// </summary>
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

/// <summary>A sentence made of those that a track was split into: one of them, a part of one, or several in a row.</summary>
/// <param name="First">The index of the first.</param>
/// <param name="Start">Where it begins in the first one's text, in UTF-16 code units.</param>
/// <param name="Last">The index of the last.</param>
/// <param name="End">Where it ends in the last one's text; null for its end.</param>
/// <param name="Text">The text to take in place of its own; null for its own.</param>
internal readonly record struct SentenceBorder(int First, int Start, int Last, int? End, string? Text)
{
    /// <summary>Whether it is one of them, unchanged.</summary>
    public bool IsWhole => First == Last && Start == 0 && End is null && Text is null;
}

/// <summary>
/// Which sentence of a text is which of an earlier state of it: the order is kept, equal ends are matched first, then the sentences that
/// each text has once, and so on between those (the "patience" way of comparing files, after Bram Cohen).
/// </summary>
internal static class SequenceMatch
{
    /// <summary>For each old place the new one; -1 where the sentence is no longer there.</summary>
    public static int[] Of(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var places = new int[old.Count];
        Array.Fill(places, -1);
        var open = new Stack<(Range Old, Range New)>();
        open.Push((..old.Count, ..now.Count));
        while (open.TryPop(out var gap))
            Match(old, now, gap, places, open);
        return places;
    }

    private static void Match(IReadOnlyList<string> old, IReadOnlyList<string> now, (Range Old, Range New) gap, int[] places,
        Stack<(Range, Range)> open)
    {
        var (from, to) = (gap.Old.Start.Value, gap.Old.End.Value);
        var (first, end) = (gap.New.Start.Value, gap.New.End.Value);
        for (; from < to && first < end && old[from] == now[first]; from++, first++)
            places[from] = first;
        for (; from < to && first < end && old[to - 1] == now[end - 1]; to--, end--)
            places[to - 1] = end - 1;
        var (lastOld, lastNew) = (from, first);
        foreach (var (place, newPlace) in Rising(Unique(old, from, to), Unique(now, first, end)))
        {
            places[place] = newPlace;
            open.Push((lastOld..place, lastNew..newPlace));
            (lastOld, lastNew) = (place + 1, newPlace + 1);
        }
        // Without a sentence to hold on to, what is left of the gap has no match.
        if (lastOld > from)
            open.Push((lastOld..to, lastNew..end));
    }

    private static Dictionary<string, int> Unique(IReadOnlyList<string> texts, int from, int to)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = from; i < to; i++)
            places[texts[i]] = places.ContainsKey(texts[i]) ? -1 : i;
        return places;
    }

    /// <summary>The most pairs of places that rise on both sides.</summary>
    private static List<(int Old, int New)> Rising(Dictionary<string, int> old, Dictionary<string, int> now)
    {
        var pairs = old.Where(pair => pair.Value >= 0).OrderBy(pair => pair.Value)
            .Select(pair => (Old: pair.Value, New: now.GetValueOrDefault(pair.Key, -1))).Where(pair => pair.New >= 0).ToList();
        var tails = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var length = Lower(tails, pairs, pairs[i].New);
            before[i] = length > 0 ? tails[length - 1] : -1;
            if (length == tails.Count)
                tails.Add(i);
            else
                tails[length] = i;
        }
        var rising = new List<(int, int)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
            rising.Add(pairs[i]);
        rising.Reverse();
        return rising;
    }

    /// <summary>How many rows end below the place.</summary>
    private static int Lower(List<int> tails, List<(int Old, int New)> pairs, int place)
    {
        var (low, high) = (0, tails.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pairs[tails[middle]].New < place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
