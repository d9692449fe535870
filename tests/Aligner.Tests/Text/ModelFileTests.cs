using System.Text.Json;
using Aligner.Alignment.Scoring;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Text;

/// <summary>The models' files are as the training writes them, and hold exactly what the program asks for.</summary>
public sealed class ModelFileTests
{
    public static TheoryData<string> Models =>
        ["Alignment/Model/sentences", "Alignment/Model/clauses", "Alignment/Model/translation", "Quality/Omission/omission"];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_file_is_as_it_is_written(string name)
    {
        var text = File.ReadAllText(Path.Combine(Project.Root, "src", "Aligner", name + ".json"));
        using var json = JsonDocument.Parse(text);
        var tables = json.RootElement.EnumerateObject().Where(table => table.Value.ValueKind == JsonValueKind.Object)
            .Select(table => (table.Name, table.Name is "shapes" or "holes" ? 2 : 3,
                table.Value.EnumerateObject().Select(row => (row.Name, row.Value.GetDouble())))).ToList();
        Assert.Equal(text, ModelFile.Format(
            json.RootElement.GetProperty("made").GetString()!, json.RootElement.GetProperty("on").GetString()!, tables));
    }

    [Fact]
    public void Every_model_that_is_embedded_is_tested() => Assert.Equal(
        Models.Select(row => $"Aligner.Model.{Path.GetFileName(row.Data)}.json").Order(StringComparer.Ordinal),
        typeof(ModelFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Aligner.Model.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void A_table_with_other_names_is_refused()
    {
        var error = Assert.Throws<InvalidDataException>(() => ModelFile.Load("sentences").Values<Feature>("features", 2));
        Assert.Equal(
            "the table 'features' of the model 'sentences' has other names than EnglishRareExplained, EnglishRareUnexplained",
            error.Message);
    }

    [Fact]
    public void A_model_that_is_not_there_is_named() =>
        Assert.Equal("there is no model 'none'", Assert.Throws<InvalidDataException>(() => ModelFile.Load("none")).Message);
}
