using Aligner.Evaluation;
using Xunit;

namespace Aligner.Tests.Evaluation;

/// <summary>
/// Gold by groups: verse 1 has two English sentences for one Chinese, verse 2 one for two, verse 3 no Chinese, verse 4 one for one.
/// </summary>
public sealed class SentenceGroupsTests
{
    private const string English = "1\n1\n2\n3\n4\n";
    private const string Chinese = "1\n2\n2\n4\n";

    [Theory]
    [InlineData("0\t0,1|1,2\t2|\t3|3\t4", 3, 3)] // As the groups are.
    [InlineData("0\t0|\t1|1\t2|2\t|\t3|3\t4", 3, 3)] // Beads in a row within a group are one.
    [InlineData("0\t0,1|1,2\t2,3|3\t4", 2, 3)] // A sentence without a partner in a pair makes it wrong.
    [InlineData("0,1\t0,1|2\t2|\t3|3\t4", 1, 3)] // Over the border of two groups: both are wrong.
    [InlineData("0\t0,1|1\t2|\t3|2\t|3\t4", 2, 3)] // A sentence lies elsewhere: what is left of its group is wrong.
    public void Beads_are_judged_by_group(string beads, int right, int found)
    {
        var result = Evaluate(beads).Texts.Single();
        Assert.Equal(new Tally(found, right, 3, right), result.Strict);
    }

    [Theory]
    [InlineData(0.9, 0.2, 0.8, 0.7, 0.8)] // The less sure end is that behind, where the surer of the beads that meet counts.
    [InlineData(0.6, 0.2, 0.5, 0.95, 0.6)] // As sure as the next bead is where that end is.
    [InlineData(0.3, 0.9, 0.3, 0.1, 0.3)] // What lies between the ends says nothing.
    public void Beads_of_one_group_are_as_sure_as_their_less_sure_end(double first, double second, double third, double next, double sure)
    {
        const string Gold = "a\na\na\nb\n";
        var output = new EvaluatedText("text", [Bead(0, first), Bead(1, second), Bead(2, third), Bead(3, next)]);
        var result = Evaluator.Evaluate([Groups(Gold, Gold)], [output]);
        Assert.Equal([new ScoredVerdict(sure, true), new ScoredVerdict(next, true)], result.Texts.Single().Verdicts);
    }

    [Fact]
    public void Sentences_alone_in_one_group_have_no_score()
    {
        EvaluatedBead english = new() { Indices = new BeadIndices([], [0]), Type = new BeadType(1, 0), Score = 0.4, Line = 1 };
        EvaluatedBead chinese = new() { Indices = new BeadIndices([0], []), Type = new BeadType(0, 1), Score = 0.4, Line = 2 };
        var result = Evaluator.Evaluate([Groups("a\n", "a\n")], [new EvaluatedText("text", [english, chinese])]);
        Assert.Empty(result.Texts.Single().Verdicts);
        Assert.Equal(1, result.Strict.F1);
    }

    [Fact]
    public void Sentences_without_a_group_are_told()
    {
        var result = Evaluate("0\t0|1\t9");
        Assert.Equal(["text:2:1: error AL0410: the gold tells no group for English sentence 9; it has 5, counted from 0: expected the "
            + "sentences of the gold"], result.Problems.Select(problem => problem.ToString()));
        Assert.Equal(new Tally(0, 0, 3, 0), result.Texts.Single().Strict);
    }

    private static EvaluatedBead Bead(int place, double score) =>
        new() { Indices = new BeadIndices([place], [place]), Type = new BeadType(1, 1), Score = score, Line = place + 1 };

    private static EvaluatedText Groups(string english, string chinese) =>
        SentenceGroups.Read("text", new StringReader(english), new StringReader(chinese));

    private static EvaluationResult Evaluate(string beads)
    {
        var output = EvaluationReader.Read("text.beads", new StringReader(beads.Replace('|', '\n')));
        Assert.Empty(output.Problems);
        return Evaluator.Evaluate([Groups(English, Chinese)], output.Texts);
    }
}
