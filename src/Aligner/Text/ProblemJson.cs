using System.Text.Json;

namespace Aligner.Text;

/// <summary>A problem as a JSON object, the same wherever one is written.</summary>
internal static class ProblemJson
{
    public static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("severity", problem.SeverityName);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
