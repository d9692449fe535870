using System.Text.Json;
using Aligner.Cli.Running;
using Aligner.Formats.Validation;
using Aligner.Text;

namespace Aligner.Cli.Display;

/// <summary>What came of checking a corpus, for people and for programs.</summary>
internal static class ValidationView
{
    public static void Write(Stream stream, string path, ValidationResult result)
    {
        using var writer = new DisplayWriter(stream);
        writer.WriteLine($"{path}: {result.Format ?? "no corpus"}, {Counted.Of(result.Units, "unit")}; {Counted.Of(result.Errors, "error")}, {Counted.Of(result.Warnings, "warning")}");
        foreach (var verdict in result.Programs)
            writer.WriteLine($"  {(verdict.Imports ? "yes" : "no "),-5}{verdict.Program}{(verdict.Imports ? "" : ": " + string.Join("; ", verdict.Reasons))}");
    }

    public static void WriteJson(Stream stream, string path, ValidationResult result, IEnumerable<Problem> problems) =>
        IndentedJson.Write(stream, json =>
    {
        json.WriteString("file", path);
        json.WriteString("format", result.Format);
        json.WriteNumber("units", result.Units);
        json.WriteNumber("errors", result.Errors);
        json.WriteNumber("warnings", result.Warnings);
        json.WriteArray("programs", result.Programs, WriteVerdict);
        json.WriteArray("problems", problems, ProblemJson.Write);
    });

    private static void WriteVerdict(Utf8JsonWriter json, ProgramVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("name", verdict.Name);
        json.WriteString("program", verdict.Program);
        json.WriteBoolean("imports", verdict.Imports);
        json.WriteStrings("reasons", verdict.Reasons);
        json.WriteEndObject();
    }
}
