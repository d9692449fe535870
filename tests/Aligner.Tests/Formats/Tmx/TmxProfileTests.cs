using System.Xml.Linq;
using Aligner.Formats;
using Aligner.Formats.Tmx;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Formats.Tmx;

public sealed class TmxProfileTests
{
    public static TheoryData<string> Names => [.. TmxProfile.All.Select(profile => profile.Name)];

    private static readonly Segment[] Segments =
    [
        Lessons.Segment("A < b.", "一。") with { Id = "lesson#1" },
        Lessons.Segment("Two.", "二。") with { Id = "lesson#2" },
        Lessons.Segment("Three.", "三。") with { Id = "other#1", Document = "other" },
    ];

    [Theory]
    [InlineData("any", true, "en-US")]
    [InlineData("trados", false, "en-US")]
    [InlineData("memoq", false, "*all*")]
    [InlineData("omegat", true, "*all*")]
    [InlineData("phrase", false, "en-US")]
    public void Each_has_its_declaration_and_source_language(string name, bool hasDoctype, string sourceLanguage)
    {
        var tmx = XDocument.Parse(Write(name));
        Assert.Equal(hasDoctype, tmx.DocumentType is not null);
        Assert.Equal(sourceLanguage, tmx.Root!.Element("header")!.Attribute("srclang")!.Value);
    }

    [Fact]
    public void MemoQ_gets_the_texts_around_each_as_elements() => Assert.Equal(
        ["x-context-post: <seg>Two.</seg>", "", "x-context-pre: <seg>A &lt; b.</seg>", "", "", ""],
        Contexts("memoq"));

    [Fact]
    public void Phrase_gets_the_texts_around_each() =>
        Assert.Equal(["context_next: Two.", "", "context_prev: A < b.", "", "", ""], Contexts("phrase"));

    [Fact]
    public void Trados_gets_no_text_of_more_than_2000_characters()
    {
        using var stream = new MemoryStream();
        using var writer = new TmxFormat().CreateWriter(stream, Options("trados"));
        writer.Write(Lessons.Segment(new string('x', 2000), "一。"));
        writer.Write(Lessons.Segment("One.", new string('一', 2001)));
        writer.Complete();
        Assert.Equal((1, 1), (writer.Written, writer.LeftOut));
        Assert.Equal(["1 of the pairs left out of tmx is longer than the 2000 characters a side that Trados Studio takes"], writer.Remarks);
    }

    [Fact]
    public void The_README_has_a_row_for_each()
    {
        var readme = File.ReadAllText(Path.Combine(Project.Root, "src", "Aligner", "Formats", "README.md"));
        Assert.All(TmxProfile.All, profile => Assert.Contains($"\n{Row(profile)}\n", readme, StringComparison.Ordinal));
    }

    private static string Row(TmxProfile profile) =>
        $"| `{profile.Name}` | {profile.Program} | {(profile.HasDoctype ? "yes" : "no")} | {(profile.TakesAllSources ? "`*all*`" : "first side")} | {(profile.LongestText is { } longest ? $"{longest:N0} characters a text" : "")}{(profile.LongestText is not null && profile.LargestFile is not null ? ", " : "")}{(profile.LargestFile is null ? "" : "1 GiB a file")} | {(profile.Context is { } context ? $"`{context.Before}`, `{context.After}`" : "")} | {profile.Why} |";

    private static IEnumerable<string> Contexts(string name) =>
        XDocument.Parse(Write(name)).Descendants("tuv")
        .Select(tuv => string.Join("; ", tuv.Elements("prop").Select(prop => $"{prop.Attribute("type")!.Value}: {prop.Value}")));

    private static string Write(string name) => Exports.Text("tmx", Segments, Options(name));

    internal static ExportOptions Options(string name) =>
        ExportOptions.Default with { Tmx = new() { Profile = TmxProfile.All.Single(profile => profile.Name == name) } };
}
