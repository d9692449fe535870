using System.Text.Json;
using Aligner.Formats;
using Aligner.Formats.JsonLines;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using NJsonSchema;
using Xunit;

namespace Aligner.Tests.Formats.JsonLines;

public sealed class JsonLinesTests
{
    private static readonly Segment Pair = Lessons.Segment("One.", "一。") with { EnglishLine = 3, ChineseLine = 4 };
    private static readonly string SchemaPath = Path.Combine(Project.Root, "src", "Aligner", "Formats", "JsonLines", "segment.schema.json");

    [Fact]
    public void A_segment_is_a_line_to_the_letter() => Assert.Equal(
        """{"id":"lesson#00:05","document":"lesson","part":"transcript","level":"cue","start":5.000,"end":8.250,"times":"exact","en":"One.","zh":"一。","bead":"1-1","score":0.5000,"flags":["bad-time"],"en_sentences":[1,2],"zh_sentences":[0],"terms":["x"],"footnotes":[7],"speaker":"Host","en_line":3,"zh_line":4,"en_lang":"en-US","zh_lang":"zh-CN","status":"automatic","comment":null,"by":null}""" + "\n",
        Exports.Text("jsonl",
            [Pair with
            {
                Score = 0.5,
                Flags = ["bad-time"],
                EnglishSentences = new SentenceRange(1, 2),
                ChineseSentences = new SentenceRange(0, 1),
                Terms = ["x"],
                Footnotes = [7],
                Speaker = "Host",
            }]));

    [Fact]
    public void The_layout_for_Hugging_Face_holds_both_texts_in_one_field() => Assert.Equal(
        """{"id":"lesson#00:05","translation":{"en":"One.","zh":"一。"},"document":"lesson","part":"transcript","level":"cue","start":5.000,"end":8.250,"times":"exact","bead":"1-1","score":null,"flags":[],"en_sentences":[],"zh_sentences":[],"terms":[],"footnotes":[],"speaker":null,"en_line":3,"zh_line":4,"en_lang":"en-US","zh_lang":"zh-CN","status":"automatic","comment":null,"by":null}""" + "\n",
        Exports.Text("jsonl", [Pair], ExportOptions.Default with { JsonLines = new() { Layout = JsonLayout.HuggingFace } }));

    [Fact]
    public void Only_what_JSON_demands_is_escaped()
    {
        const string Text = "“中文”，\u3000😀<&>'é\u00a0\u2028 \"q\" \\ \n\r\t\u0001";
        var line = Exports.Text("jsonl", [Pair with { English = Text }]);
        Assert.Contains("\"en\":\"“中文”，\u3000😀<&>'é\u00a0\u2028 \\\"q\\\" \\\\ \\n\\r\\t\\u0001\"", line, StringComparison.Ordinal);
        Assert.Equal(Text, JsonDocument.Parse(line).RootElement.GetProperty("en").GetString());
    }

    [Fact]
    public void A_lone_surrogate_does_not_break_the_line()
    {
        var line = Exports.Text("jsonl", [Pair with { English = "a\uD800b" }]);
        Assert.Equal("a\uFFFDb", JsonDocument.Parse(line).RootElement.GetProperty("en").GetString());
    }

    [Fact]
    public async Task Every_line_of_the_committed_corpus_follows_the_schema()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        var lines = Directory.EnumerateFiles(Path.Combine(Project.Root, "corpus"), "*.jsonl", SearchOption.AllDirectories)
            .SelectMany(File.ReadAllLines).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Empty(schema.Validate(line)));
    }

    [Fact]
    public async Task Every_line_of_the_cases_follows_the_schema()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        var lines = Directory.EnumerateFiles(Path.Combine(Project.Root, "tests", "Aligner.Tests", "Cases"), "expected.jsonl",
            SearchOption.AllDirectories).SelectMany(File.ReadAllLines).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Empty(schema.Validate(line)));
    }

    [Fact]
    public async Task The_schema_knows_every_flag_part_and_level()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        Assert.Equal(Flags.All.Select(flag => flag.Name).Concat(FlaggedSegments.AllFlags), schema.Properties["flags"].Item!.Enumeration);
        Assert.Equal(Enum.GetValues<Part>().Select(part => FieldText.Name(part)), schema.Properties["part"].Enumeration);
        Assert.Equal(Enum.GetValues<Level>().Select(level => FieldText.Name(level)), schema.Properties["level"].Enumeration);
    }

    [Fact]
    public async Task The_schema_refuses_a_line_with_a_field_missing()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate("""{"id":"lesson#00:05","en":"One.","zh":"一。"}"""));
    }
}
