using System.Text;
using Aligner.Formats;
using Aligner.Lexicon;
using Aligner.Tests.Transcripts.Timed;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Text;

/// <summary>XML and JSON that are nested too deep end with one line, whatever they are read as.</summary>
public sealed class NestingTests
{
    private const int Deep = 100_000;

    [Fact]
    public void Ttml()
    {
        var open = "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body>" + Repeat("<div>", Deep);
        Assert.Contains("talk:1:1316: error AL0519: this is not XML, and what follows is not read: it is nested deeper than 256 levels",
            TimedSources.Messages(open));
    }

    [Fact]
    public void Ttml_cut_off_among_many_open_elements_does_not_list_them()
    {
        var open = "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body>" + Repeat("<div>", 200);
        Assert.Contains(TimedSources.Messages(open),
            message => message.EndsWith(" error AL0519: this is not XML, and what follows is not read: Unexpected end of file has occurred",
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Json(string open)
    {
        var message = TimedSources.Messages("[{\"start\":1,\"text\":\"Tea.\"},[" + Repeat(open, Deep)).First();
        Assert.EndsWith("error AL0519: this is not JSON, and what follows is not read: it is nested deeper than 256 levels", message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nested_as_deep_as_may_be_is_read()
    {
        var deep = "[{\"start\":1,\"end\":2,\"text\":\"The tea is hot.\",\"x\":" + Repeat("[", 254) + Repeat("]", 254) + "}]";
        Assert.Empty(TimedSources.Messages(deep));
        Assert.Empty(TimedSources.Messages("<tt xmlns=\"http://www.w3.org/ns/ttml\"><body>" + Repeat("<div>", 253)
            + "<p begin=\"1s\" end=\"2s\">The tea is hot.</p>" + Repeat("</div>", 253) + "</body></tt>"));
    }

    [Theory]
    [InlineData("tmx", "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu>", "<a>",
        "AL0932: the XML cannot be read on from here: it is nested deeper than 256 levels")]
    [InlineData("xliff", "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"zh\"><body>", "<group>",
        "AL0942: the XML cannot be read on from here: it is nested deeper than 256 levels")]
    [InlineData("jsonl", "{\"en\":\"Tea.\",\"zh\":\"茶。\",\"x\":", "[",
        "AL0911: the line is not a segment: it is nested deeper than 256 levels")]
    public void Corpora(string format, string beginning, string open, string message)
    {
        var problems = new List<Problem>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(beginning + Repeat(open, Deep)));
        Assert.Empty(CorpusReader.Read(new CorpusSource("corpus", "corpus", stream, problems.Add), CorpusFormats.ByName(format)));
        Assert.Contains(problems, problem => problem.ToString().EndsWith(message, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.InRange(problem.Message.Length, 1, 200));
    }

    [Fact]
    public void Glossaries()
    {
        var read = GlossaryReader.Read("terms.tbx", Encoding.UTF8.GetBytes("<martif><text><body>" + Repeat("<termEntry>", Deep)));
        Assert.Equal("terms.tbx:1:2805: error AL0701: not well-formed XML: it is nested deeper than 256 levels",
            Assert.Single(read.Problems).ToString());
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
