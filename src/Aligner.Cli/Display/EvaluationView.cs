using Aligner.Evaluation;
using Aligner.Text;
using System.Globalization;
using System.Text.Json;

namespace Aligner.Cli.Display;

/// <summary>An evaluation for a person to look at.</summary>
internal static class EvaluationView
{
    /// <param name="stream">Left open.</param>
    /// <param name="result">The evaluation.</param>
    /// <param name="texts">Where the texts of disagreements are from; null to leave these out.</param>
    public static void Write(Stream stream, EvaluationResult result, SentenceTexts? texts)
    {
        using var writer = new DisplayWriter(stream);
        WriteTexts(writer, result);
        WriteTypes(writer, result);
        if (result.Calibration is { } calibration)
            WriteCalibration(writer, calibration);
        if (texts is not null)
            WriteDisagreements(writer, result, texts);
    }

    private static void WriteTexts(DisplayWriter writer, EvaluationResult result)
    {
        writer.WriteLine($"{"",-24}{"strict P",10}{"R",8}{"F1",8}{"lax P",10}{"R",8}{"F1",8}{"gold",8}{"output",8}");
        foreach (var text in result.Texts)
            WriteScores(writer, text.Name, text.Strict, text.Lax);
        if (result.Texts.Length > 1)
            WriteScores(writer, "all", result.Strict, result.Lax);
    }

    private static void WriteScores(DisplayWriter writer, string name, Tally strict, Tally lax) => writer.WriteLine(
        $"{name,-24}{Share(strict.Precision),10}{Share(strict.Recall),8}{Share(strict.F1),8}{Share(lax.Precision),10}{Share(lax.Recall),8}{Share(lax.F1),8}{Count(strict.Gold),8}{Count(strict.Output),8}");

    private static void WriteTypes(DisplayWriter writer, EvaluationResult result)
    {
        writer.WriteLine();
        writer.WriteLine($"{"bead type, en-zh",-24}{"strict P",10}{"R",8}{"F1",8}{"",26}{"gold",8}{"output",8}");
        foreach (var (type, tally) in result.ByType)
            writer.WriteLine($"{type,-24}{Share(tally.Precision),10}{Share(tally.Recall),8}{Share(tally.F1),8}{"",26}{Count(tally.Gold),8}{Count(tally.Output),8}");
    }

    private static void WriteCalibration(DisplayWriter writer, Calibration calibration)
    {
        writer.WriteLine();
        writer.WriteLine($"{"score",-24}{"mean",10}{"right",8}{"beads",8}");
        for (var i = 0; i < calibration.Bins.Length; i++)
        {
            var bin = calibration.Bins[i];
            if (bin.Count > 0)
                writer.WriteLine($"{$"{Share(i / 10.0)} to {Share((i + 1) / 10.0)}",-24}{Share(bin.MeanScore),10}{Share(bin.ShareRight),8}{Count(bin.Count),8}");
        }

        writer.WriteLine($"expected calibration error {Share(calibration.ExpectedError)}; the worst tenth by score holds {Percent(calibration.ErrorsInWorstTenth)} of the errors");
    }

    private static void WriteDisagreements(DisplayWriter writer, EvaluationResult result, SentenceTexts texts)
    {
        foreach (var text in result.Texts)
        {
            foreach (var (kind, bead) in text.Disagreements)
            {
                writer.WriteLine();
                writer.WriteLine($"{text.Name} {(kind == DisagreementKind.Missed ? "missed" : "wrong")} {bead.Type}{(bead.Indices is { } indices ? $" {BeadLine.Format(indices).Replace('\t', '|')}" : "")}{(bead.Score is { } score ? $" score {Share(score)}" : "")}");
                writer.WriteLine($"  {texts.English(text.Name, bead)}");
                writer.WriteLine($"  {texts.Chinese(text.Name, bead)}");
            }
        }
    }

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Percent(double? value) => value?.ToString("0 %", CultureInfo.InvariantCulture) ?? "none";

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);
}

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
