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

    /// <summary>A pair of which only one side is in the gold is an error, not a null bead; one with a side that says nothing is none.</summary>
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
