using System.Text;
using System.Text.Json;
using Aligner.Exchange;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Commands;

internal static class FormatsAction
{
    private sealed record Row(string Name, IReadOnlyList<string> Extensions, string Description);

    private static IEnumerable<Row> Read => SourceFormats.All.Select(format => new Row(format.Name, format.Extensions, format.Description));

    private static IEnumerable<Row> Written => CorpusFormats.All.Select(format => new Row(format.Name, format.Extensions, format.Description));

    public static int Run(bool json, CliStreams streams)
    {
        if (json)
            WriteJson(streams.Output);
        else
            WriteTable(streams.Output);
        return ExitCode.Done;
    }

    private static void WriteTable(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        WriteRows(writer, "Read (told by content, not by name):", Read);
        writer.WriteLine();
        WriteRows(writer, "Written:", Written);
    }

    private static void WriteRows(StreamWriter writer, string heading, IEnumerable<Row> rows)
    {
        writer.WriteLine(heading);
        foreach (var row in rows)
            writer.WriteLine($"  {row.Name,-8}{string.Join(' ', row.Extensions),-28}{row.Description}");
    }

    private static void WriteJson(Stream stream) => IndentedJson.Write(stream, json =>
    {
        json.WriteArray("read", Read, WriteRow);
        json.WriteArray("written", Written, WriteRow);
    });

    private static void WriteRow(Utf8JsonWriter json, Row row)
    {
        json.WriteStartObject();
        json.WriteString("name", row.Name);
        json.WriteStrings("extensions", row.Extensions);
        json.WriteString("description", row.Description);
        json.WriteEndObject();
    }
}
