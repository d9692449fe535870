using System.Text;
using System.Text.Json;
using Aligner.Cli.Running;
using Aligner.Memory.Pretranslation;
using Aligner.Text;

namespace Aligner.Cli.Display;

/// <summary>The counts of an analysis, as a table or a line of JSON.</summary>
internal static class MatchAnalysisView
{
    /// <param name="analysis">What is shown.</param>
    /// <param name="streams">Standard output, or standard error beside data.</param>
    /// <param name="isJson">Whether it is JSON.</param>
    /// <param name="isBesideData">Whether standard output has the text.</param>
    public static void Show(MatchAnalysis analysis, CliStreams streams, bool isJson, bool isBesideData)
    {
        IEnumerable<MatchBand> bands = analysis.Bands.Append(analysis.Total);
        var text = isJson ? Json(bands) : Table(bands);
        if (isBesideData)
            streams.Notes.Write(text);
        else
            streams.Output.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Table(IEnumerable<MatchBand> bands) => string.Concat(bands
        .Select(band => FormattableString.Invariant($"{band.Name,-12}{band.Segments,10}{band.Words,10}{band.Characters,12}\n"))
        .Prepend($"{"match",-12}{"segments",10}{"words",10}{"characters",12}\n"));

    private static string Json(IEnumerable<MatchBand> bands)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteArray("bands", bands, Write);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, MatchBand band)
    {
        json.WriteStartObject();
        json.WriteString("name", band.Name);
        json.WriteNumber("segments", band.Segments);
        json.WriteNumber("words", band.Words);
        json.WriteNumber("characters", band.Characters);
        json.WriteEndObject();
    }
}
