using Aligner.Evaluation;
using Xunit;
using static Aligner.Tests.Evaluation.EvaluationFiles;

namespace Aligner.Tests.Evaluation;

/// <summary>Beads given by their texts: the gold's texts, joined, are the axes on which gold and output meet.</summary>
public sealed class TextComparisonTests
{
    private static readonly string[] Gold =
        [Pair("One. Two.", "一二。"), Pair("Three.", "三。"), Pair("Yes.", "是。"), Pair("Four.", "四。"), Pair("Yes.", "是。")];

    [Fact]
    public void White_space_and_quotation_marks_are_not_compared() =>
        Assert.Equal(1, Compare([Pair("He’s “in.” Now.", "“在。” 现在。")], [Pair("He's  in. Now.", "「在。」现在。")]).Strict.F1);

    [Fact]
    public void A_pair_with_a_side_of_quotation_marks_alone_counts_nowhere()
    {
        string[] pairs = [Pair("One.", "一。"), Pair("Two.", "“”")];
        Assert.Equal(new Tally(Output: 1, Correct: 1, Gold: 1, Found: 1), Compare(pairs, pairs).Strict);
    }

    [Fact]
    public void Everything_else_is() => Assert.Equal(0, Compare([Pair("One.", "一。")], [Pair("One!", "一。")]).Strict.F1);

    [Fact]
    public void A_text_cut_elsewhere_is_wrong_and_overlaps()
    {
        var result = Compare(Gold, [Pair("One.", "一二。"), Pair("Two. Three.", "三。"), .. Gold[2..]]);
        Assert.Equal(new Tally(Output: 5, Correct: 3, Gold: 5, Found: 3), result.Strict);
        Assert.Equal(new Tally(Output: 5, Correct: 5, Gold: 5, Found: 5), result.Lax);
    }

    [Fact]
    public void What_is_said_twice_is_told_apart_by_its_order()
    {
        var result = Compare(Gold, [Gold[0], Gold[1], Pair("Yes.", "是。四。"), Pair("Four. Yes.", "是。")]);
        Assert.Equal(new Tally(Output: 4, Correct: 2, Gold: 5, Found: 2), result.Strict);
        Assert.Equal(new Tally(Output: 4, Correct: 4, Gold: 5, Found: 4), result.Lax with { Found = 4 });
    }

    [Fact]
    public void The_order_of_the_output_does_not_matter() => Assert.Equal(1, Compare(Gold[..3], [Gold[2], Gold[1], Gold[0]]).Strict.F1);

    [Fact]
    public void Null_beads_count_nowhere()
    {
        var result = Compare([.. Gold, Pair("Five.", "")], [.. Gold[..4], Pair("Yes.", ""), Pair("", "是。"), Pair("Five.", "")]);
        Assert.Equal(new Tally(Output: 4, Correct: 4, Gold: 5, Found: 4), result.Strict);
    }

    [Fact]
    public void What_the_gold_does_not_cover_is_counted_apart()
    {
        var result = Compare(Gold, [Pair("A title", "标题"), .. Gold]);
        Assert.Equal(1, result.Strict.F1);
        Assert.Equal(1, result.Texts[0].Outside);
    }

    [Fact]
    public void Timed_gold_covers_timed_output_only()
    {
        const string Time = ", \"time\": \"00:24\"";
        string[] output = [Pair("One.", "三。", ", \"start\": null"), Pair("One.", "一。", ", \"start\": \"00:24\"")];
        var result = Compare([Pair("One.", "一。", Time), Pair("Three.", "三。", Time)], output);
        Assert.Equal(new Tally(Output: 1, Correct: 1, Gold: 2, Found: 1), result.Strict);
        Assert.Equal(1, result.Texts[0].Outside);
    }

    [Fact]
    public void Timed_gold_covers_output_without_any_times() =>
        Assert.Equal(1, Compare([Pair("One.", "一。", ", \"time\": \"00:24\"")], [Pair("One.", "一。")]).Strict.F1);

    [Fact]
    public void Half_outside_is_wrong()
    {
        var result = Compare(Gold, [.. Gold[..4], Pair("Yes.", "标题")]);
        Assert.Equal(new Tally(Output: 5, Correct: 4, Gold: 5, Found: 4), result.Strict);
        Assert.Equal(0, result.Texts[0].Outside);
        Assert.Equal(["Missed Yes.", "Wrong Yes."], result.Texts[0].Disagreements.Select(item => $"{item.Kind} {item.Bead.English}"));
    }

    [Fact]
    public void A_sole_gold_text_finds_its_document_among_several()
    {
        var output = Read(
            "corpus.jsonl",
            Pair("Yes.", "是。", """, "document": "other" """),
            Pair("Three.", "三。", """, "document": "lesson-09" """),
            Pair("Four.", "四。", """, "document": "lesson-09" """));
        var result = Evaluator.Evaluate(Read("gold.jsonl", Gold).Texts, output.Texts);
        Assert.Equal(new Tally(Output: 2, Correct: 2, Gold: 5, Found: 2), result.Strict);
        Assert.Equal(
            ["other:1:1: warning AL0408: no gold for this output; it is left out"],
            Messages(result.Problems));
    }

    [Fact]
    public void Scores_are_compared_with_strict_correctness()
    {
        string[] output = [Pair("One.", "一二。", ", \"score\": 0.2"), Pair("Three.", "三。", ", \"score\": 0.9"), Pair("Yes.", "")];
        var calibration = Compare(Gold, output).Calibration!;
        Assert.Equal(0.15, calibration.ExpectedError, 12);
        Assert.Equal(1, calibration.ErrorsInWorstTenth);
    }
}
