using System.CommandLine;
using System.Text;
using System.Text.Json;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Text;
using Aligner.Transcripts.Documents;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner formats</c>: what can be read and written.</summary>
internal sealed class FormatsCommand : Command, IHasExamples
{
    public FormatsCommand(CliStreams streams)
        : base("formats", "Lists the formats that can be read and written.")
    {
        Options.Add(Json);
        SetAction(result => FormatsAction.Run(result.GetValue(Json), streams));
    }

    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs." };

    public IReadOnlyList<string> Examples { get; } = ["aligner formats", "aligner formats --json"];
}

internal static class FormatsAction
{
    private sealed record Row(string Name, IReadOnlyList<string> Extensions, string Description, bool? IsRead = null);

    private static IEnumerable<Row> Read =>
        [.. SourceFormats.All.Select(format => new Row(format.Name, format.Extensions, format.Description)),
            .. DocumentFormats.All.Select(format => new Row(format.Name, format.Extensions, format.Description))];

    private static IEnumerable<Row> Written =>
        CorpusFormats.All.Select(format => new Row(format.Name, format.Extensions, format.Description, format.CanRead));

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
        WriteRows(writer, "Sources (recognised by content, not by name):", Read);
        writer.WriteLine();
        writer.WriteLine("Layouts of transcripts (found in the file; / ends a line):");
        foreach (var (example, read) in LayoutExamples.All)
            writer.WriteLine($"  {example}{new string(' ', 40 - EastAsianWidth.Columns(example))}{read}");
        writer.WriteLine();
        WriteRows(writer, "Corpora (* read too):", Written);
    }

    private static void WriteRows(StreamWriter writer, string heading, IEnumerable<Row> rows)
    {
        writer.WriteLine(heading);
        foreach (var row in rows)
            writer.WriteLine($"{(row.IsRead == true ? '*' : ' ')} {row.Name,-9} {string.Join(' ', row.Extensions),-27} {row.Description}");
    }

    private static void WriteJson(Stream stream) => IndentedJson.Write(stream, json =>
    {
        json.WriteArray("sources", Read, WriteRow);
        json.WriteArray("layouts", LayoutExamples.All, WriteLayout);
        json.WriteArray("corpora", Written, WriteRow);
    });

    private static void WriteLayout(Utf8JsonWriter json, (string Example, string Read) layout)
    {
        json.WriteStartObject();
        json.WriteString("example", layout.Example);
        json.WriteString("read", layout.Read);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, Row row)
    {
        json.WriteStartObject();
        json.WriteString("name", row.Name);
        json.WriteStrings("extensions", row.Extensions);
        json.WriteString("description", row.Description);
        if (row.IsRead is { } isRead)
            json.WriteBoolean("read", isRead);
        json.WriteEndObject();
    }
}
