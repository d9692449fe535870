using System.Collections.Immutable;

namespace Aligner.Evaluation;

/// <summary>Compares one text's output with its gold.</summary>
internal sealed class TextEvaluator
{
    private readonly string _name;
    private readonly ImmutableArray<PlacedBead> _gold;
    private readonly ImmutableArray<PlacedBead> _output;
    private readonly HashSet<(Coverage Chinese, Coverage English)> _goldPlaces;
    private readonly HashSet<(Coverage Chinese, Coverage English)> _outputPlaces;
    private readonly int _outside;

    public TextEvaluator(EvaluatedText gold, EvaluatedText output)
    {
        _name = gold.Name;
        var timed = LeaveOutUntimed(gold, output);
        var untimed = output.Beads.Length - timed.Beads.Length;
        if (gold.Groups is { } groups)
            timed = timed with { Beads = groups.Merge(timed.Beads) };
        var (placedGold, placedOutput) = BeadPlacer.Place(gold, timed);
        _gold = [.. placedGold.Where(bead => bead.IsPair)];
        _output = [.. placedOutput.Where(Counts)];
        _outside = untimed + placedOutput.Count(IsOutside);
        _goldPlaces = [.. _gold.Select(bead => bead.Place)];
        _outputPlaces = [.. _output.Select(bead => bead.Place)];
    }

    public TextScores Evaluate() => new()
    {
        Name = _name,
        Strict = TallyWhere(IsRight, IsFound),
        Lax = TallyLax(),
        ByType = TallyByType(),
        Disagreements = FindDisagreements(),
        Verdicts = [.. _output.Where(bead => bead.Bead.Score is not null).Select(VerdictOn)],
        Outside = _outside,
    };

    /// <summary>Where the gold has the timed transcript only: a synopsis often says the same, and would count twice.</summary>
    private static EvaluatedText LeaveOutUntimed(EvaluatedText gold, EvaluatedText output)
    {
        var leavesOut = gold.Beads.All(bead => bead.IsTimed) && output.Beads.Any(bead => bead.IsTimed);
        return leavesOut ? output with { Beads = output.Beads.RemoveAll(bead => !bead.IsTimed) } : output;
    }

    /// <summary>
    /// A pair of which only one side is in the gold is an error, not a null bead; one with a side that says nothing is none.
    /// </summary>
    private static bool Counts(PlacedBead bead) => !bead.Bead.Type.IsNull && !IsOutside(bead) && bead.Bead.IsComparable;

    private static bool IsOutside(PlacedBead bead) => !bead.Bead.Type.IsNull && bead.Chinese.IsEmpty && bead.English.IsEmpty;

    private ScoredVerdict VerdictOn(PlacedBead output) => new(output.Bead.Score!.Value, IsRight(output));

    private bool IsRight(PlacedBead output) => _goldPlaces.Contains(output.Place);

    private bool IsFound(PlacedBead gold) => _outputPlaces.Contains(gold.Place);

    private Tally TallyWhere(Func<PlacedBead, bool> isRight, Func<PlacedBead, bool> isFound) =>
        new(_output.Length, _output.Count(isRight), _gold.Length, _gold.Count(isFound));

    private Tally TallyLax() => TallyWhere(new OverlapIndex(_gold).HasOverlapWith, new OverlapIndex(_output).HasOverlapWith);

    private ImmutableSortedDictionary<BeadType, Tally> TallyByType()
    {
        var output = _output.Select(bead => (bead.Bead.Type, Tally: new Tally(1, IsRight(bead) ? 1 : 0, 0, 0)));
        var gold = _gold.Select(bead => (bead.Bead.Type, Tally: new Tally(0, 0, 1, IsFound(bead) ? 1 : 0)));
        return output.Concat(gold).GroupBy(bead => bead.Type)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Aggregate(default(Tally), (sum, bead) => sum + bead.Tally));
    }

    private ImmutableArray<Disagreement> FindDisagreements()
    {
        var missed = _gold.Where(bead => !IsFound(bead)).Select(bead => (Kind: DisagreementKind.Missed, Bead: bead));
        var wrong = _output.Where(bead => !IsRight(bead)).Select(bead => (Kind: DisagreementKind.Wrong, Bead: bead));
        return
        [
            .. missed.Concat(wrong)
                .OrderBy(item => StartOf(item.Bead.Chinese)).ThenBy(item => StartOf(item.Bead.English))
                .Select(item => new Disagreement(item.Kind, item.Bead.Bead)),
        ];
    }

    private static int StartOf(Coverage coverage) => coverage.IsEmpty ? int.MaxValue : coverage.Start;
}

/// <summary>Places the beads of a gold text and its output on shared axes.</summary>
internal static class BeadPlacer
{
    public static (ImmutableArray<PlacedBead> Gold, ImmutableArray<PlacedBead> Output) Place(EvaluatedText gold, EvaluatedText output) =>
        gold.HasTexts && output.HasTexts ? ByTexts(gold, output) : (ByIndices(gold), ByIndices(output));

    private static ImmutableArray<PlacedBead> ByIndices(EvaluatedText text) =>
    [
        .. from bead in text.Beads
           let indices = bead.Indices!
           select new PlacedBead(bead, Coverage.OfIndices(indices.Chinese), Coverage.OfIndices(indices.English)),
    ];

    /// <summary>The gold's texts, joined, are the axes; each text of the output covers the characters where it is found in them.</summary>
    private static (ImmutableArray<PlacedBead> Gold, ImmutableArray<PlacedBead> Output) ByTexts(EvaluatedText gold, EvaluatedText output)
    {
        var chinese = new TextAxis(gold.Beads.Select(bead => bead.Chinese));
        var english = new TextAxis(gold.Beads.Select(bead => bead.English));
        return (PlaceOn(gold), PlaceOn(output));

        ImmutableArray<PlacedBead> PlaceOn(EvaluatedText text)
        {
            chinese.Rewind();
            english.Rewind();
            return [.. text.Beads.Select(bead => new PlacedBead(bead, chinese.Find(bead.Chinese), english.Find(bead.English)))];
        }
    }
}

/// <summary>
/// What a bead covers of one side: sorted, disjoint ranges of sentence indices, or of characters of the text compared.
/// Both are whole numbers on an axis that gold and output share, so one definition of equal and of overlapping serves both.
/// </summary>
internal readonly record struct Coverage(ImmutableArray<(int Start, int End)> Ranges)
{
    public static readonly Coverage Empty = new([]);

    public bool IsEmpty => Ranges.IsEmpty;

    public int Start => Ranges[0].Start;

    public static Coverage OfRange(int start, int end) => new([(start, end)]);

    public static Coverage OfIndices(ImmutableArray<int> indices)
    {
        var ranges = ImmutableArray.CreateBuilder<(int Start, int End)>();
        foreach (var index in indices.Sort())
        {
            if (ranges.Count > 0 && ranges[^1].End >= index)
                ranges[^1] = (ranges[^1].Start, index + 1);
            else
                ranges.Add((index, index + 1));
        }

        return new Coverage(ranges.DrainToImmutable());
    }

    public bool Overlaps(Coverage other)
    {
        for (int i = 0, j = 0; i < Ranges.Length && j < other.Ranges.Length;)
        {
            if (Ranges[i].Start < other.Ranges[j].End && other.Ranges[j].Start < Ranges[i].End)
                return true;
            if (Ranges[i].End <= other.Ranges[j].End)
                i++;
            else
                j++;
        }

        return false;
    }

    public bool Equals(Coverage other) => Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    public override int GetHashCode() => Ranges.Aggregate(Ranges.Length, HashCode.Combine);
}

/// <summary>A bead that only the gold or only the output has.</summary>
internal sealed record Disagreement(DisagreementKind Kind, EvaluatedBead Bead);

/// <summary>Finds the beads that overlap one on both sides without comparing every pair.</summary>
internal sealed class OverlapIndex
{
    private readonly (int Start, int End, PlacedBead Bead)[] _ranges;
    private readonly int[] _furthestEnd;

    public OverlapIndex(IEnumerable<PlacedBead> beads)
    {
        _ranges = [.. from bead in beads from range in bead.Chinese.Ranges orderby range.Start select (range.Start, range.End, bead)];
        _furthestEnd = new int[_ranges.Length];
        var furthest = 0;
        for (var i = 0; i < _ranges.Length; i++)
            _furthestEnd[i] = furthest = Math.Max(furthest, _ranges[i].End);
    }

    public bool HasOverlapWith(PlacedBead bead)
    {
        foreach (var (start, end) in bead.Chinese.Ranges)
        {
            for (var i = CountStartingBefore(end) - 1; i >= 0 && _furthestEnd[i] > start; i--)
            {
                if (_ranges[i].Bead.Overlaps(bead))
                    return true;
            }
        }

        return false;
    }

    private int CountStartingBefore(int end)
    {
        var (low, high) = (0, _ranges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].Start < end)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>A bead and what it covers on the axes that gold and output share.</summary>
internal sealed record PlacedBead(EvaluatedBead Bead, Coverage Chinese, Coverage English)
{
    /// <summary>Whether it counts: beads with a side that is empty are left out of precision and recall.</summary>
    public bool IsPair => !Chinese.IsEmpty && !English.IsEmpty;

    public (Coverage Chinese, Coverage English) Place => (Chinese, English);

    public bool Overlaps(PlacedBead other) => Chinese.Overlaps(other.Chinese) && English.Overlaps(other.English);
}

/// <summary>
/// One side of a gold text as a line of characters. A text is looked for after the one found before it, so that
/// sentences said twice are told apart by their order; only what is not there is looked for from the start.
/// </summary>
internal sealed class TextAxis(IEnumerable<string> texts)
{
    private readonly string _characters = string.Concat(texts.Select(ComparableText.Of));
    private int _at;

    public void Rewind() => _at = 0;

    /// <summary>Empty for a text that is empty, outside the gold, or not to the letter.</summary>
    public Coverage Find(string text)
    {
        var sought = ComparableText.Of(text);
        if (sought.Length == 0)
            return Coverage.Empty;
        var found = _characters.IndexOf(sought, _at, StringComparison.Ordinal);
        if (found < 0)
            found = _characters.IndexOf(sought, StringComparison.Ordinal);
        if (found < 0)
            return Coverage.Empty;
        _at = found + sought.Length;
        return Coverage.OfRange(found, _at);
    }
}
