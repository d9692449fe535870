using System.Text.Json;
using Aligner.Text;

namespace Aligner.Quality.Findings;

/// <summary>
/// Writes findings as SARIF 2.1.0 (OASIS standard of 27 March 2020): a rule for each check, a result for each finding. The place
/// is the document with the line of the source where that is known, and the segment as a logical location.
/// </summary>
internal static class SarifWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <param name="stream">Left open.</param>
    /// <param name="findings">In the order of the results.</param>
    public static void Write(Stream stream, IEnumerable<Finding> findings) => IndentedJson.Write(stream, json =>
    {
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        // Columns are not given; lengths in messages and marks count as JavaScript does.
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteArray("results", findings, WriteResult);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "aligner");
        json.WriteArray("rules", CheckKinds.All, WriteRule);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, CheckKind kind)
    {
        json.WriteStartObject();
        json.WriteString("id", kind.Code);
        json.WriteString("name", kind.Name);
        WriteMessage(json, "shortDescription", kind.Reason);
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", kind.Severity != FindingSeverity.Off);
        json.WriteString("level", LevelOf(kind.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Kind.Code);
        json.WriteNumber("ruleIndex", RuleIndex(finding.Kind));
        json.WriteString("level", LevelOf(finding.Severity));
        WriteMessage(json, "message", finding.Observation.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, finding);
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("aligner/v1", finding.Fingerprint());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding)
    {
        var segment = finding.Observation.Segment;
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', segment.Document.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Line() is { } line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", segment.Id);
        json.WriteString("kind", "segment");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static int RuleIndex(CheckKind kind) => CheckKinds.All.Index().First(row => row.Item == kind).Index;

    private static string LevelOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        FindingSeverity.Note => "note",
        _ => "none",
    };
}
