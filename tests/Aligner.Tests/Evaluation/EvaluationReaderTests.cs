using Aligner.Evaluation;
using Xunit;
using static Aligner.Tests.Evaluation.EvaluationFiles;

namespace Aligner.Tests.Evaluation;

public sealed class EvaluationReaderTests
{
    [Fact]
    public void Bead_lines_are_one_text_named_by_the_file()
    {
        var text = Assert.Single(Read("gold/001.gold", "\ufeff0\t0", "", "1,2\t1", "\t2").Texts);
        Assert.Equal("001", text.Name);
        Assert.Equal(["1-1", "1-2", "1-0"], text.Beads.Select(bead => bead.Type.ToString()));
        Assert.Equal([1, 3, 4], text.Beads.Select(bead => bead.Line));
    }

    [Fact]
    public void Pairs_of_texts_are_typed_by_their_sentences()
    {
        var text = Assert.Single(Read("lesson.jsonl", Pair("One. Two.", "一。"), Pair("Three.", " ", ", \"time\": \"00:24\"")).Texts);
        Assert.Equal("lesson", text.Name);
        Assert.Equal(["2-1", "1-0"], text.Beads.Select(bead => bead.Type.ToString()));
        Assert.Equal("One. Two.", text.Beads[0].English);
        Assert.Equal("一。", text.Beads[0].Chinese);
        Assert.Null(text.Beads[0].Score);
    }

    [Fact]
    public void What_aligner_writes_is_sorted_by_document()
    {
        var texts = Read(
            "corpus.jsonl",
            Pair("One.", "一。", """, "document": "b", "bead": "2-1", "score": 0.5, "flags": []"""),
            Pair("Two.", "二。", """, "document": "a", "bead": "1-1", "score": null"""),
            Pair("Three.", "三。", """, "document": "b", "bead": "1-1", "score": 1""")).Texts;
        Assert.Equal(["b: 2-1 0.5", "b: 1-1 1", "a: 1-1 "], from text in texts from bead in text.Beads select Show(text, bead));
    }

    [Theory]
    [InlineData("{\"en\": ", "out.jsonl:2:1: error AL0403: not a JSON object; expected one a line, with en and zh")]
    [InlineData("{\"en\": \"\\ud800\", \"zh\": \"\"}",
        "out.jsonl:2:1: error AL0403: not a JSON object; expected one a line, with en and zh")]
    [InlineData("[1]", "out.jsonl:2:1: error AL0403: not a JSON object; expected one a line, with en and zh")]
    [InlineData("{\"en\": \"One.\"}", "out.jsonl:2:1: error AL0404: no text in zh; expected a string, empty for a null bead")]
    [InlineData("{\"en\": 1, \"zh\": \"一。\"}", "out.jsonl:2:1: error AL0404: no text in en; expected a string, empty for a null bead")]
    [InlineData("{\"en\": \"One.\", \"zh\": \"一。\", \"score\": 1.5}",
        "out.jsonl:2:1: warning AL0405: '1.5' is not a score; expected a number from 0 to 1")]
    [InlineData("{\"en\": \"One.\", \"zh\": \"一。\", \"score\": \"high\"}",
        "out.jsonl:2:1: warning AL0405: '\"high\"' is not a score; expected a number from 0 to 1")]
    public void A_malformed_line_is_a_problem_and_the_rest_is_read(string line, string message)
    {
        var input = Read("out.jsonl", Pair("Zero.", "零。"), line, Pair("Two.", "二。"));
        Assert.Equal([message], Messages(input.Problems));
        Assert.Equal(["Zero.", "Two."], input.Texts[0].Beads.Where(bead => bead.Line != 2).Select(bead => bead.English));
    }

    [Fact]
    public void A_malformed_bead_line_is_a_problem_too()
    {
        var input = Read("001.hyp", "0\t0", "1;1", "2\t2");
        Assert.Equal(
            ["001.hyp:2:1: error AL0401: '1;1' is not a bead; expected Chinese sentence indices, a tab and English ones"],
            Messages(input.Problems));
        Assert.Equal(2, input.Texts[0].Beads.Length);
    }

    [Fact]
    public void A_file_without_beads_is_a_problem()
    {
        var input = Read("empty.jsonl", " ");
        Assert.Empty(input.Texts);
        Assert.Equal(
            ["empty.jsonl:1:1: error AL0406: no beads; expected lines of sentence indices or JSON objects with en and zh"],
            Messages(input.Problems));
    }

    private static string Show(EvaluatedText text, EvaluatedBead bead) =>
        FormattableString.Invariant($"{text.Name}: {bead.Type} {bead.Score}");
}
