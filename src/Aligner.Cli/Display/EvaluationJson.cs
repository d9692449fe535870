using System.Text.Json;
using Aligner.Evaluation;
using Aligner.Text;

namespace Aligner.Cli.Display;

/// <summary>An evaluation as one JSON object, for programs.</summary>
internal static class EvaluationJson
{
    public static void Write(Stream stream, EvaluationResult result) => IndentedJson.Write(stream, json =>
    {
        WriteTally(json, "strict", result.Strict);
        WriteTally(json, "lax", result.Lax);
        json.WriteArray("texts", result.Texts, WriteText);
        json.WriteStartObject("byType");
        foreach (var (type, tally) in result.ByType)
            WriteTally(json, type.ToString(), tally);
        json.WriteEndObject();
        if (result.Calibration is { } calibration)
            WriteCalibration(json, calibration);
    });

    private static void WriteText(Utf8JsonWriter json, TextScores text)
    {
        json.WriteStartObject();
        json.WriteString("name", text.Name);
        WriteTally(json, "strict", text.Strict);
        WriteTally(json, "lax", text.Lax);
        json.WriteNumber("outside", text.Outside);
        json.WriteEndObject();
    }

    private static void WriteTally(Utf8JsonWriter json, string name, Tally tally)
    {
        json.WriteStartObject(name);
        json.WriteNumber("precision", Math.Round(tally.Precision, 6));
        json.WriteNumber("recall", Math.Round(tally.Recall, 6));
        json.WriteNumber("f1", Math.Round(tally.F1, 6));
        json.WriteNumber("gold", tally.Gold);
        json.WriteNumber("found", tally.Found);
        json.WriteNumber("output", tally.Output);
        json.WriteNumber("correct", tally.Correct);
        json.WriteEndObject();
    }

    private static void WriteCalibration(Utf8JsonWriter json, Calibration calibration)
    {
        json.WriteStartObject("calibration");
        json.WriteNumber("expectedError", Math.Round(calibration.ExpectedError, 6));
        if (calibration.ErrorsInWorstTenth is { } share)
            json.WriteNumber("errorsInWorstTenth", Math.Round(share, 6));
        else
            json.WriteNull("errorsInWorstTenth");
        json.WriteArray("bins", calibration.Bins, (writer, bin) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("beads", bin.Count);
            writer.WriteNumber("meanScore", Math.Round(bin.MeanScore, 6));
            writer.WriteNumber("shareRight", Math.Round(bin.ShareRight, 6));
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
