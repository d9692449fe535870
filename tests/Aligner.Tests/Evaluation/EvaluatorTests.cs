using System.Collections.Immutable;
using Aligner.Evaluation;
using Xunit;
using static Aligner.Tests.Evaluation.EvaluationFiles;

namespace Aligner.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly string[] Gold = ["0\t0", "1,2\t1", "3\t2,3", "4\t", "5\t4", "6\t5"];
    private static readonly string[] Output = ["0\t0", "1\t1", "2,3\t2,3", "4\t", "5\t4", "6\t6"];

    [Fact]
    public void Reading_ends_where_it_is_called_off()
    {
        using var reader = new StringReader("0\t0\n");
        Assert.Throws<OperationCanceledException>(() => EvaluationReader.Read("a.gold", reader, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Strict_counts_beads_with_both_sides_the_same_and_lax_those_that_overlap()
    {
        var result = Compare(Gold, Output);
        Assert.Equal(new Tally(Output: 5, Correct: 2, Gold: 5, Found: 2), result.Strict);
        Assert.Equal(new Tally(Output: 5, Correct: 4, Gold: 5, Found: 4), result.Lax);
    }

    /// <summary>The figures are those that score_beads.py, the field's script, prints for these two texts.</summary>
    [Fact]
    public void Texts_are_micro_averaged()
    {
        var result = Evaluator.Evaluate(
            [.. Read("a.gold", Gold).Texts, .. Read("b.gold", "0\t0", "1\t1").Texts],
            [.. Read("b.hyp", "0,1\t0,1").Texts, .. Read("a.hyp", Output).Texts]);
        Assert.Equal(["0.333", "0.286", "0.308"], Figures(result.Strict));
        Assert.Equal(["0.833", "0.857", "0.845"], Figures(result.Lax));
        Assert.Equal(["a 0.40", "b 0.00"], result.Texts.Select(text => FormattableString.Invariant($"{text.Name} {text.Strict.F1:f2}")));
    }

    [Fact]
    public void Types_count_output_beads_by_their_own_and_gold_beads_by_theirs()
    {
        var byType = Compare(Gold, Output).ByType;
        Assert.Equal(["1-1", "1-2", "2-1", "2-2"], byType.Keys.Select(type => type.ToString()));
        Assert.Equal(new Tally(Output: 4, Correct: 2, Gold: 3, Found: 2), byType[new BeadType(1, 1)]);
        Assert.Equal(new Tally(Output: 0, Correct: 0, Gold: 1, Found: 0), byType[new BeadType(English: 1, Chinese: 2)]);
        Assert.Equal(new Tally(Output: 1, Correct: 0, Gold: 0, Found: 0), byType[new BeadType(2, 2)]);
    }

    [Fact]
    public void Disagreements_come_in_the_order_of_the_text()
    {
        var disagreements = Compare(Gold, Output).Texts[0].Disagreements;
        Assert.Equal(
            ["Missed 1,2\t1", "Wrong 1\t1", "Wrong 2,3\t2,3", "Missed 3\t2,3", "Missed 6\t5", "Wrong 6\t6"],
            disagreements.Select(item => $"{item.Kind} {BeadLine.Format(item.Bead.Indices!)}"));
    }

    [Fact]
    public void The_order_of_indices_and_of_beads_does_not_matter() =>
        Assert.Equal(1, Compare(["0,1\t0", "2\t1,2"], ["2\t2,1", "1,0\t0"]).Strict.F1);

    [Fact]
    public void Beads_with_gaps_overlap_only_where_they_have_indices()
    {
        var result = Compare(["0,4\t0", "2\t1"], ["2\t0", "4\t0"]);
        Assert.Equal(new Tally(Output: 2, Correct: 1, Gold: 2, Found: 1), result.Lax);
    }

    [Fact]
    public void A_long_bead_overlaps_behind_the_short_ones_it_holds() =>
        Assert.Equal(1, Compare(["0,1,2,3\t0", "1\t1"], ["3\t0"]).Lax.Correct);

    [Fact]
    public void Nothing_right_is_an_F1_of_nothing() => Assert.Equal(0, Compare(["0\t0"], ["1\t1"]).Strict.F1);

    [Fact]
    public void A_gold_text_without_output_is_missed_and_output_without_gold_is_left_out()
    {
        var result = Evaluator.Evaluate(
            [.. Read("a.gold", "0\t0").Texts, .. Read("b.gold", "0\t0").Texts],
            [.. Read("a.hyp", "0\t0").Texts, .. Read("c.hyp", "0\t0").Texts]);
        Assert.Equal(new Tally(Output: 1, Correct: 1, Gold: 2, Found: 1), result.Strict);
        Assert.Equal(
            [
                "b:1:1: error AL0407: no output for this gold text; all its beads count as missed",
                "c:1:1: warning AL0408: no gold for this output; it is left out",
            ],
            Messages(result.Problems));
    }

    [Fact]
    public void Indices_cannot_be_compared_with_texts()
    {
        var result = Compare(["0\t0"], [Pair("One.", "一。")]);
        Assert.Equal(
            ["text:1:1: error AL0409: gold and output cannot be compared; expected both to have sentence indices or both to have texts"],
            Messages(result.Problems));
        Assert.Equal(new Tally(Output: 0, Correct: 0, Gold: 1, Found: 0), result.Strict);
    }

    [Fact]
    public void Without_scores_there_is_no_calibration() => Assert.Null(Compare(Gold, Output).Calibration);

    private static ImmutableArray<string> Figures(Tally tally) =>
        [.. new[] { tally.Precision, tally.Recall, tally.F1 }.Select(figure => FormattableString.Invariant($"{figure:f3}"))];
}
