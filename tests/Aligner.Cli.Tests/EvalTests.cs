using System.Text;
using System.Text.Json;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class EvalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Write(string name, string text) => _folder.Write(name, Encoding.UTF8.GetBytes(text));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_person_sees_scores_types_and_disagreements()
    {
        Write("a.en", "One.\nTwo.\nThree.\n");
        Write("a.zh", "一。\n二。\n三。\n");
        var result = await InProcess.RunAsync(
            ["eval", Write("a.gold", "0\t0\n1\t1\n2\t2\n"), Write("a.beads", "0\t0\n1,2\t1,2\n"), "--diff"]);
        Assert.Equal(new CliResult(0, """
                                      strict P       R      F1     lax P       R      F1    gold  output
            a                            0.500   0.333   0.400     1.000   1.000   1.000       3       2

            bead type, en-zh          strict P       R      F1                              gold  output
            1-1                          1.000   0.333   0.500                                 3       1
            2-2                          0.000   0.000   0.000                                 0       1

            a missed 1-1 1|1
              Two.
              二。

            a wrong 2-2 1,2|1,2
              Two. Three.
              二。三。

            a missed 1-1 2|2
              Three.
              三。

            """.ReplaceLineEndings("\n"), ""), result);
    }

    [Fact]
    public async Task Texts_that_are_too_large_are_told_and_not_shown()
    {
        var english = Write("a.en", "One is here.\nTwo is here.\n");
        Write("a.zh", "一。\n二。\n");
        var result = await InProcess.RunAsync(
            ["eval", Write("a.gold", "0\t0\n1\t1\n"), Write("a.beads", "0,1\t0,1\n"), "--diff", "--max-size", "20"]);
        Assert.Equal((2, $"{english}:1:1: error AL0009: the document has more than 20 bytes, the most that is read; --max-size sets another limit\n"),
            (result.Code, result.Error));
        Assert.Contains("a missed 1-1 0|0\n  \n  一。\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_JSON_with_the_calibration()
    {
        const string Gold = "{\"en\":\"One.\",\"zh\":\"一。\"}\n{\"en\":\"Two.\",\"zh\":\"二。\"}\n";
        const string Output =
            "{\"en\":\"One.\",\"zh\":\"一。\",\"bead\":\"1-1\",\"score\":0.9}\n{\"en\":\"Two.\",\"zh\":\"\",\"bead\":\"1-0\",\"score\":0.5}\n";
        var result = await InProcess.RunAsync(["eval", Write("g.jsonl", Gold), Write("o.jsonl", Output), "--json"]);
        var root = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal((1.0, 0.5),
            (root.GetProperty("strict").GetProperty("precision").GetDouble(),
                root.GetProperty("strict").GetProperty("recall").GetDouble()));
        Assert.Equal(0.1, root.GetProperty("calibration").GetProperty("expectedError").GetDouble(), 6);
    }

    [Theory]
    [InlineData("gold")]
    [InlineData("gold/a.en.group")]
    [InlineData("gold/a.zh.group")]
    public async Task Gold_may_be_known_by_groups(string gold)
    {
        Write("gold/a.en.group", "1:1\n1:1\n1:2\n");
        Write("gold/a.zh.group", "1:1\n1:2\n");
        var result = await InProcess.RunAsync(
            ["eval", Path.Combine(_folder.Path, gold), Write("out/a.beads", "0\t0\n\t1\n1\t2\n"), "--json"]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(1, JsonDocument.Parse(result.Output).RootElement.GetProperty("strict").GetProperty("f1").GetDouble());
    }

    [Fact]
    public async Task Groups_of_one_side_are_told()
    {
        var gold = Write("a.en.group", "1:1\n");
        var result = await InProcess.RunAsync(["eval", gold, Write("a.beads", "0\t0\n")]);
        Assert.Equal(new CliResult(2, "", $"{gold}:1:1: error AL0411: groups are known of one side only; expected a.zh.group beside it\n"),
            result);
    }

    [Theory]
    [InlineData("", "", "en")]
    [InlineData("1:1\n", "", "zh")]
    public async Task Groups_without_a_line_are_told(string english, string chinese, string empty)
    {
        var gold = Write("a.en.group", english);
        Write("a.zh.group", chinese);
        var result = await InProcess.RunAsync(["eval", gold, Write("a.beads", "0\t0\n")]);
        Assert.StartsWith($"{gold[..^"en.group".Length]}{empty}.group:1:1: error AL0406: no groups; expected a line for each sentence with the "
            + "name of its group\n", result.Error);
        Assert.DoesNotContain("AL0409", result.Error);
        Assert.Equal(2, result.Code);
    }

    [Fact]
    public async Task The_program_judges_its_own_alignment_of_the_shared_lesson()
    {
        var gold = SharedMaterial.Path("gold/lesson-09.jsonl");
        var output = Path.Combine(_folder.Path, "lesson.jsonl");
        await InProcess.RunAsync(["align", SharedMaterial.Path("seeds/000_8b0ab65ddfac06cb.txt"), "-o", output]);
        var result = await InProcess.RunAsync(["eval", gold, output, "--json"]);
        Assert.True(JsonDocument.Parse(result.Output).RootElement.GetProperty("strict").GetProperty("f1").GetDouble() >= 0.98,
            result.Output);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said()
    {
        var gold = Write("a.gold", "0\tx\n");
        var result = await InProcess.RunAsync(["eval", gold, "none.hyp"]);
        Assert.Equal(2, result.Code);
        Assert.StartsWith($"{gold}:1:3: error AL0402: 'x' is not a sentence index; expected a whole number from 0\n", result.Error,
            StringComparison.Ordinal);
        Assert.Contains("none.hyp:1:1: error AL0002: cannot be read: ", result.Error, StringComparison.Ordinal);
    }
}
