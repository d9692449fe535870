using System.Text;
using System.Text.Json;
using Aligner.Quality;
using Aligner.Quality.Findings;
using NJsonSchema;
using Xunit;

namespace Aligner.Tests.Quality;

public sealed class SarifWriterTests
{
    /// <summary>
    /// The sections of SARIF 2.1.0 that are used: 3.13 log, 3.14 run, 3.18 tool, 3.49 rule, 3.27 result, 3.28 location, 3.30 region.
    /// </summary>
    private const string Schema = """
        {
          "type": "object", "additionalProperties": false, "required": ["version", "runs"],
          "properties": {
            "$schema": { "type": "string" }, "version": { "enum": ["2.1.0"] },
            "runs": { "type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["tool"],
              "properties": {
                "tool": { "type": "object", "additionalProperties": false, "required": ["driver"], "properties": { "driver": {
                  "type": "object", "additionalProperties": false, "required": ["name"],
                  "properties": { "name": { "type": "string" }, "rules": { "type": "array", "uniqueItems": true, "items": {
                    "type": "object", "additionalProperties": false, "required": ["id"],
                    "properties": {
                      "id": { "type": "string" }, "name": { "type": "string" }, "shortDescription": { "$ref": "#/definitions/message" },
                      "defaultConfiguration": { "type": "object", "additionalProperties": false, "properties": { "enabled": { "type": "boolean" }, "level": { "$ref": "#/definitions/level" } } }
                    } } } } } } },
                "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                "results": { "type": "array", "items": {
                  "type": "object", "additionalProperties": false, "required": ["message"],
                  "properties": {
                    "ruleId": { "type": "string" }, "ruleIndex": { "type": "integer", "minimum": -1 }, "level": { "$ref": "#/definitions/level" },
                    "message": { "$ref": "#/definitions/message" },
                    "locations": { "type": "array", "items": {
                      "type": "object", "additionalProperties": false,
                      "properties": {
                        "physicalLocation": { "type": "object", "additionalProperties": false, "properties": {
                          "artifactLocation": { "type": "object", "additionalProperties": false, "properties": { "uri": { "type": "string" } } },
                          "region": { "type": "object", "additionalProperties": false, "properties": { "startLine": { "type": "integer", "minimum": 1 } } } } },
                        "logicalLocations": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "fullyQualifiedName": { "type": "string" }, "kind": { "type": "string" } } } }
                      } } },
                    "partialFingerprints": { "type": "object", "additionalProperties": { "type": "string" } }
                  } } }
              } } }
          },
          "definitions": {
            "level": { "enum": ["none", "note", "warning", "error"] },
            "message": { "type": "object", "additionalProperties": false, "required": ["text"], "properties": { "text": { "type": "string", "minLength": 1 } } }
          }
        }
        """;

    private static readonly Finding[] Findings =
    [
        .. Found.Run("numbers", CheckOptions.Default,
            [Found.Pair("In 2020.", "2021年。") with { Document = "a b/课", EnglishLine = 3, ChineseLine = 4 }]),
        .. Found.Run("quotes", CheckOptions.Default, [Found.Pair("He said.", "他说：好。”") with { EnglishLine = 3, ChineseLine = 4 }]),
        .. Found.Run("omission", CheckOptions.Default,
            [Found.Pair("The bridge over the river was rebuilt in 1953.", "河上的桥在1953年重建。每年冬天渔民都要在码头上修补破旧的渔网。")]),
        .. Found.Run("missing", CheckOptions.Default, [Found.Pair("He said.", "")]),
    ];

    private static string Write(IEnumerable<Finding> findings)
    {
        using var stream = new MemoryStream();
        SarifWriter.Write(stream, findings);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public async Task It_follows_the_standard()
    {
        var schema = await JsonSchema.FromJsonAsync(Schema, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Write(Findings)));
        Assert.Empty(schema.Validate(Write([])));
        Assert.NotEmpty(schema.Validate("""{ "version": "2.1.0", "runs": [{}] }"""));
    }

    /// <summary>The schema of the standard, found through ALIGNER_SARIF_SCHEMA.</summary>
    [Fact]
    public async Task It_follows_the_schema_of_the_standard()
    {
        var path = Environment.GetEnvironmentVariable("ALIGNER_SARIF_SCHEMA");
        Assert.SkipUnless(File.Exists(path), "needs sarif-2.1.0.json of npm's @microsoft/sarif-multitool-linux in $ALIGNER_SARIF_SCHEMA");
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(path!, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Write(Findings)));
        Assert.Empty(schema.Validate(Write([])));
        Assert.NotEmpty(schema.Validate(Write(Findings).Replace("\"message\"", "\"massage\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Results_point_to_their_rules_and_places()
    {
        var run = JsonDocument.Parse(Write(Findings)).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(CheckKinds.All.Select(kind => kind.Code), rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal(4, run.GetProperty("results").GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(),
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var places = run.GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation")).ToList();
        Assert.Equal("a%20b/%E8%AF%BE", places[0].GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal([3, 4], places.Take(2).Select(place => place.GetProperty("region").GetProperty("startLine").GetInt32()));
        Assert.False(places[3].TryGetProperty("region", out _));
    }
}
